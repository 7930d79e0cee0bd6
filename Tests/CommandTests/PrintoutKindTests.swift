import Foundation
import Testing

@testable import pullquote

/// What a program prints is shown line by line, also if it is short, and is not kept; what people write is read as an article.
@Suite struct PrintoutKindTests {
  @Test(
    arguments: [
      "LS(User CommaLS(1)\n\nNAME\n       ls  -  list\n       files.\n",
      "id,who,words,when\n1,\"Lee, Ann\",\"She said \"\"no\"\", then\nleft.\",2031-05-01\n"
        + "2,\"Moss, Bo\",\"He, too.\",2031-05-02\n3,Cy Day,Nothing at all,2031-05-03\n",
      "boat\tlength\nold ferry\t60\" long\nnew ferry\t61\" long\ntug\t9\" long\n",
      "Ann Lee: 3 quotes in 2 articles\nBo Falk: 1 quote in 1 article\nTown hall: 1 quote\n",
      "words (notice: none)\n  - Ann Lee: “It sank.”\n  + Ann Lee: “It sank at noon.”\n",
      "OVERVIEW: Sail the ferry.\n\nUSAGE: ferry <harbour>\n",
      "name\tcount\nAnn Lee\t3\n",
      "Ann Lee\t3\n",
      "date\ttext\n2031-05-01\tWe sank.\n2031-05-02\tWe swam.\n",
      "Stadt\tLand\nMünchen\tDeutschland\nParis\tFranké\n",
      "name,place,paper\nAnn Lee,Harbour,Post\n",
      "name,role,paper\nAnn Lee,mayor of Harbour,Harbour Post\nBob Moss,harbour master,Harbour Post\nCy Day,clerk,Inland Times\n",
      "date,who,text\n2031-05-01,Ann Lee,\"We sank, all of us.\"\n2031-05-02,Bob Moss,\"We swam.\"\n",
      "Name;Ort;Zeitung\nAnn Lee;Hafen;Hafenpost\nBob Moss;Kai;Hafenpost\n",
      "hello\n",
      "a.txt\nb.txt\n",
      "Fri Nov 27 21:19:23 UTC 2026\n",
      "Filesystem     1K-blocks    Used Available Use% Mounted on\noverlay          1000000  200000    800000  20% /\n",
      " M Sources/Reader.swift\n?? notes.txt\n",
      " M Sources/Reader.swift\n",
      "On branch main\nYour branch is ahead of 'origin/main' by 195 commits.\n  (use \"git push\" to publish your local commits)\n\nnothing to commit, working tree clean\n",
      "* main\n  ferry\n  harbour\n",
      "HTTP/2 200 \ncontent-type: text/html; charset=utf-8\ncontent-length: 1256\nlast-modified: Mon, 13 Jan 2031 20:11:20 GMT\nserver: ferry\n",
      "name: ferry\ntitle: The old ferry\nauthor: Ann Lee\n",
      "SELECT name FROM boats WHERE sunk = 1;\n",
      "Nov 27 10:00:00 harbour sshd[123]: Accepted publickey for ann from 10.0.0.1 port 22\nNov 27 10:00:05 harbour sshd[123]: pam_unix(sshd:session): session opened for user ann\nNov 27 10:01:00 harbour CRON[200]: (root) CMD (run-parts /etc/cron.hourly)\n",
      "Nov 27 10:00:00 harbour sshd[123]: Accepted publickey for ann from 10.0.0.1 port 22\n",
      "2031-05-01T10:00:00Z INFO server started on port 80\n2031-05-01T10:00:01Z WARN cache is cold, warming it up now\n2031-05-01T10:00:02Z ERROR cannot reach the database at db.example: connection refused\n2031-05-01T10:00:03Z INFO the service will try again in five seconds\n",
      "[INFO] server started on the port\n[WARN] cache is cold, warming it up now\n[ERROR] cannot reach the database: connection refused\n",
      "notes/a.txt:The ferry sank on Monday in the harbour.\nnotes/b.txt:The ferry did not sink at all.\nnotes/c.txt:Nobody saw the ferry\n",
      "12:The ferry sank on Monday in the harbour.\n40:The ferry did not sink at all.\n",
      "Usage: ferry [OPTION]... FILE...\nSail the ferry to the harbour.\n\n  -a, --all     sail all boats\n  -b, --back    sail back\n      --help    display this help and exit\n",
      "| name | count |\n|------|-------|\n| Ann Lee | 3 |\n",
      "9f3c2ab1 (Ann Lee 2031-05-01 10:00:00 +0000 1) The ferry sank\n9f3c2ab1 (Ann Lee 2031-05-01 10:00:00 +0000 2) on Monday.\n",
      "9f3c2ab The ferry sank on Monday\n1f3c2ab The pier\n",
      "[1,2,3]\n",
      "[\"ann\",\"bob\"]\n",
      "[boat]\nname = \"ferry\"\n",
      "root:x:0:0:root:/root:/bin/bash\nann:x:1000:1000:Ann Lee:/home/ann:/bin/zsh\n",
      "harbour.example.\t300\tIN\tA\t10.0.0.1\n",
      "    PID TTY          TIME CMD\n   1234 pts/0    00:00:00 bash\n",
    ])
  func whatAProgramPrintsIsAPrintout(text: String) {
    #expect(PrintoutKind.isPrintout(Array(text.utf8)))
  }

  @Test(
    arguments: [
      "Ferry sinks\n\nOn May 1 the ferry\nsank with 20 people,\nsaid Ann Lee, 40,\nwho saw it all.\n",
      "Die Fähre kostet 8,1 Millionen\n\nDer Hafen hat 40,2 Millionen\n\nDas Amt nahm 3,5 Millionen ein.\n",
      "In May 2031 the old\nferry sank with 20 of\nthe 30 people on\nboard 2 miles off\nBrackwater-harbour.\n",
      "Storm over Harbour\n", "10,000 people came to the harbour\n20,000 people left the harbour\n",
      "Storm over Harbour\n\nThe ferry sank on Monday, the mayor said.\n",
      "The ferry sank on Monday, the mayor said. “We had no choice,” she added.\n",
      "The ferry sank on Monday and nobody saw it\n",
      "Ferry sinks (Reuters)\n",
      "Ferry\n\n- Ann Lee said no\n- Bob Moss said yes\n- Cy Day left\n",
      "# Ferry sinks\n\nThe **ferry** sank on Monday.\n\n> We had no choice.\n",
      "Sturm über dem Hafen\n\nDie Fähre sank am Montag, sagte die Bürgermeisterin.\n",
      "港は開いている。\n市長は「開いている」と話した。\n",
      "Q: Why did it sink?\nA: We had no choice, said the mayor.\nQ: None at all?\nA: No, none at all.\n",
      "ANN LEE: Why did it sink?\n\nBOB MOSS: We had no choice at all, and nobody saw it coming.\n\nANN LEE: None?\n",
      "Ferry sinks.  The mayor left.  Nobody saw it.\nIt rained.  It poured.\n",
      "Ferry sinks\nBy Ann Lee\nHARBOUR, May 1 (HP) - The ferry sank on Monday.\n",
      "The ferry sank,\nThe harbour wept,\nThe mayor drank,\nThe watchman slept.\n",
      "Ferry sinks\nHarbour mourns\nMayor resigns\n",
      "\tThe ferry sank on Monday.\n\tThe mayor left.\n",
      "The U.S. Navy (USN) said 1,200 of 3,400 boats, 35%, sank in 2031; 12 (0.4%) did not.\n",
      "[00:00:01] Ann: We had no choice at all.\n[00:00:05] Bob: None at all, none whatsoever.\n[00:00:09] Ann: Nobody saw the ferry sink that day.\n",
    ])
  func whatPeopleWriteIsAnArticle(text: String) {
    #expect(!PrintoutKind.isPrintout(Array(text.utf8)))
  }

  @Test(
    arguments: [
      "“We left,” Ann Lee said.\n\n“We stayed,” Bob Moss said.\n",
      "“We left,” Ann Lee said.\n\n“We stayed,” Bob Moss said.\n\n“We swam,” Cy Day said.\n",
      "‘We left,’ Ann Lee said.\n\n‘We stayed,’ Bob Moss said.\n",
      "'We left,' Ann Lee said.\n\n'We stayed,' Bob Moss said.\n",
      "„Wir gehen“,sagte Ann Lee.\n\n„Wir bleiben“,sagte Bob Moss.\n",
      "«Nous partons,» dit Ann Lee\n\n«Nous restons,» dit Bob Moss\n",
      "DC Mayor Ann Lee said: “We have no choice.”\n", "AC Milan beat the harbour\n", "AM radio\n",
      "RT @harbour: the ferry sank\n", "DR Congo closes its harbours\n", "MD Lee\n",
      "WARNING of floods, said Ann Lee. “We must leave.”\n", "NOTICE to all boats\n",
      "mayor: “We have no choice,” she said.\n", "mayor: \"We have no choice.\"\n",
      "ann: We had no choice.\nbob: None.\n",
      "Ferry or bridge?\n\n+ The bridge is fast\n+ It is cheap\n- It is ugly\n- It takes years\n",
      "Ferry sinks 2031\nMayor Lee, 40, says “no” 3 times\nHarbour closes in 2032\nPier 9 stays\n",
      "Ferry sinks 2031\nMayor Lee, 40, resigns\nHarbour closes in 2032\n",
      "Harbour\tAnn Lee said: “We left at noon.” She was sad.\n",
    ])
  func speechAndSentencesAreNoTable(text: String) {
    #expect(!PrintoutKind.isPrintout(Array(text.utf8)))
  }

  @Test(
    arguments: [
      "AM src/ferry.c\n", "M  ferry\nR  old.txt -> new.txt\n", "A  \"two words.txt\"\n",
      "WARN: disk is nearly full\n", "ERROR:root:no such boat.\n",
      "who,when,words\nAnn Lee,2031,“We left”\nBob Moss,2032,“We stayed”\n",
      "fichier,taille\ncafé,3\nthé,4\n",
      "   12 ferry.txt\n  120 harbour master\n  132 total\n",
    ])
  func tablesAndEntriesStayPrintouts(text: String) {
    #expect(PrintoutKind.isPrintout(Array(text.utf8)))
  }

  @Test func theNameOfAFileMayTell() {
    let listing = Array("# fish\n# boats\n- a\n- b\n- c\n".utf8)
    #expect(!PrintoutKind.isPrintout(listing, name: "list.md"))
    let story = Array("Storm\n\nThe ferry sank, the mayor said.\n".utf8)
    #expect(PrintoutKind.isPrintout(story, name: "Export.CSV"))
    #expect(!PrintoutKind.isPrintout(Array("# Storm over Harbour\n".utf8)))
  }

  @Test func theEncodingDoesNotCount() {
    let (story, table) = ("Storm\n\nThe ferry sank, the mayor said.\n", "Ort\tZahl\nKöln\t3\n")
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian, .windowsCP1252] {
      #expect(!PrintoutKind.isPrintout([UInt8](story.data(using: encoding) ?? Data())))
      #expect(PrintoutKind.isPrintout([UInt8](table.data(using: encoding) ?? Data())))
    }
  }

  @Test func aLineOrTwoOfAnUnfinishedTextDoNotTell() {
    #expect(!PrintoutKind.isPrintout(Array("Storm\n".utf8), isWhole: false))
    #expect(PrintoutKind.isPrintout(Array("a.txt\nb.txt\nc.txt\n".utf8), isWhole: false))
  }
}
