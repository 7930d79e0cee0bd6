import Document
import Testing
import Text

@testable import Analysis

/// Who is meant by a pronoun, by words for a document, and by a source that holds more than a name.
@Suite struct WhoIsMeantTests {
  @Test(arguments: [
    ("Mara Lind spoke in Arden on Monday. Guests from Solvania listened.", "she", "Mara Lind"),
    ("Otto Brandt, 51, agreed.", "he", "Otto Brandt"),
    ("Iris Feld runs the lab near Tarn Lake. Many Danish students work there.", "she", "Iris Feld"),
    ("Lena Roth said the harbor was safe. Some Dutchmen fear the storm.", "she", "Lena Roth"),
  ])
  func aPlaceOrACrowdIsNotMeantByAPronoun(_ before: String, _ pronoun: String, _ name: String) {
    #expect(speakers("\(before)\n\n“We will go on,” \(pronoun) said.").last == name)
  }

  @Test(arguments: ["Cook", "Judge", "Mayor", "Baker"])
  func aLastNameThatIsACommonNounIsTheSamePerson(_ last: String) {
    let text = "“We are ready,” said Ann \(last), a nurse.\n\n“It will work,” added \(last)."
    #expect(speakers(text) == ["Ann \(last)", "Ann \(last)"])
  }

  @Test func whoSpeaksInAStatementIsWhoGaveIt() {
    let text = """
      Harbor Lines denied the claim in a statement on Tuesday.

      “No ship was late,” the statement read.
      """
    #expect(speakers(text).allSatisfy { $0 == "Harbor Lines" })
  }

  @Test(arguments: [
    (
      "However, speaking in March, Mayor Ines Falk said there will be “no toll at all”.",
      "Ines Falk"
    ),
    ("The firm’s owner, Omar Riis, told the paper, “We open in May.”", "Omar Riis"),
    ("Asked about the cost, the economist Jory Mbeki replied, “It was our mistake.”", "Jory Mbeki"),
    (
      "Rask was voted out in what host Tom Ferrell described as the “hardest verdict so far.”",
      "Tom Ferrell"
    ),
    (
      "Speaking with Ann Lee, head of the port, and Max Roth – dean of the school – Dr Ines Falk said the storm was “over”.",
      "Ines Falk"
    ),
    ("The letter came a week after Mara Lind called the plan “a bad joke”.", "Mara Lind"),
    ("Rolf Tamm brushed Otto Brandt off, saying only, “We will not use it.”", "Rolf Tamm"),
    ("One of the guards, Iris Feld, 42, said: “I saw the smoke first.”", "Iris Feld"),
    (
      "Rolf Tamm, head of roads and public works, explained that the bridge is “not safe at all.”",
      "Rolf Tamm"
    ),
    (
      "A month earlier, the Norwegian and Danish ministries called the deal “a serious mistake.”",
      "the Norwegian and Danish ministries"
    ),
  ])
  func theSubjectOfTheVerbSpeaks(_ sentence: String, _ name: String) {
    #expect(Set(speakers(sentence).compactMap { $0 }) == [name])
  }

  @Test func anAbbreviatedCountryIsNoWordInCapitals() {
    let text = "U.S. officials met in Arden. “We are close,” U.S officials said on Tuesday."
    #expect(speakers(text).last == "U.S. officials")
  }

  @Test func aPronounRemembersWhoElseItMayMean() {
    var article = paragraphs(
      "Rolf Tamm met Otto Brandt on Monday. “We are close,” he said. “So are we,” Otto Brandt said."
    )
    Analyzer().annotate(&article)
    #expect(article.quotes.first.flatMap { article.speaker(of: $0) }?.name == "Rolf Tamm")
    #expect(article.quotes.first?.alternative?.name == "Otto Brandt")
    #expect(article.quotes.last?.alternative == nil)
  }

  @Test func somebodyTravelingWithSomebodyElseSpeaksForHimself() {
    let text =
      "Rolf Tamm left on Monday. “We are close,” a senior official traveling with Tamm said."
    #expect(speakers(text) == ["a senior official traveling with Tamm"])
  }

  @Test func aParagraphThatIsLeftOpenIsSaidByWhoSpeaksNext() {
    let text = """
      The council met at noon.

      “The pier is old and the planks are worn.

      “It has to close for a year,” said Nils Aho, the harbor master.
      """
    #expect(speakers(text).allSatisfy { $0 == "Nils Aho" })
  }

  @Test(arguments: [
    (
      "Alex Brandt said the bridge was safe.\n\nHead of roads Otto Falk at that time asked for the plans. “We were promised more,” he said.",
      "Otto Falk"
    ),
    (
      "Runa Zell ran the port with her sister. She said the quay was old.\n\nThe first witness was the engineer Odo Varr, who built the quay.\n\n“It will hold,” he said.",
      "Odo Varr"
    ),
    (
      "Pete White, a baker, left the guild. Otto Brandt praised the guild.\n\nWhite was not convinced. “They were too slow,” he said.",
      "Pete White"
    ),
  ])
  func thePronounIsTheSubjectOfTheSentenceBefore(_ text: String, _ name: String) {
    #expect(speakers(text).last == name)
  }

  @Test func aDocumentOfHisIsHis() {
    let text = "Otto Brandt resigned on Monday.\n\nHis statement continued: “I have made mistakes.”"
    #expect(speakers(text).last == "Otto Brandt")
  }

  @Test func theCompanyIsTheOneThatTheStoryIsAbout() {
    let text = """
      Harbor Lines Inc. will sell its ferries. Harbor Lines Inc. lost money for years.

      The ferries go to a company from Arden. Harbor Lines Inc. will keep the docks.

      “We had no choice,” the company said.
      """
    #expect(speakers(text).last == "Harbor Lines Inc.")
  }

  @Test func aLastNameThatIsADayIsHeard() {
    let text = "Ed Day said the pier was closed.\n\n“It is worn out,” Day said in a statement."
    #expect(speakers(text) == ["Ed Day", "Ed Day"])
  }

  @Test func aParagraphInMarksGoesOnWithWhoeverSpokeBefore() {
    let text = """
      Ines Falk spells out why the pier had to close.

      “The planks are as old as the town and nobody ever replaced one of them.”

      “We measured all of them twice, and the numbers did not get better.”
      """
    #expect(speakers(text).allSatisfy { $0 == "Ines Falk" })
  }

  @Test func somebodyIntroducedInAParagraphIsMeantThereRatherThanTheLastSpeaker() {
    let text = """
      The harbor is quiet. The trucks stand still.

      Tanner Fisk loads trucks at the harbor. “I have seen it all,” Fisk said.

      Alano De La Vega holds the top office in the union as its treasurer. He said the work was “hard”.
      """
    #expect(speakers(text) == ["Tanner Fisk", "Alano De La Vega"])
  }

  @Test(arguments: [("Lindsey Grau", "he"), ("Lee Grau", "she"), ("Terry Grau", "she")])
  func aFirstNameOfBothMenAndWomenDoesNotDecideWhoIsMeant(_ name: String, _ pronoun: String) {
    let text = """
      Donald Lund won the state twice. Lund is popular there.

      \(name) was among the officials who spoke. Grau feared a shift.

      “Lund was up six points,” \(pronoun) said.
      """
    #expect(speakers(text).last == name)
  }

  @Test func aStudentWhoGivesOnlyAFirstNameIsMeantByAPronoun() {
    let text = """
      Milo Yann was to speak on Monday. “I love them,” Yann said.

      Daniel, a Brask University senior who did not want to give his last name, said it was “hard”.

      “Nobody gets hurt,” he said.

      “Everyone has to be kind here,” he said.
      """
    #expect(speakers(text) == ["Milo Yann", "Daniel", "Daniel", "Daniel"])
  }

  @Test func aFirstNameBehindADescriptionIsWhoSpeaks() {
    let text = "Another Brask student, Brittany, said the class was “tough”."
    #expect(speakers(text) == ["Brittany"])
  }

  @Test func aDescriptionBehindALastNameIsTheSamePerson() {
    let text = """
      Mark Fisk of the Lake Institute was among many experts who spoke on Monday.

      “Our credit will go down the tubes,” said Fisk, a former senior harbor official who handled safety issues.
      """
    #expect(speakers(text).last == "Mark Fisk")
  }

  @Test func aFamilyNameThatIsAWordIsReadAtTheStartOfASentence() {
    let text = """
      President Yoon Suk Kyu declared martial law. Yoon’s approval is low.

      Lee Jae-hung leads the opposition. Lee, the party leader, said Yoon’s “order” had caused chaos.
      """
    #expect(speakers(text).last == "Lee Jae-hung")
  }

  @Test func aRelativeNamedBySomebodyIsTheSamePerson() {
    let text = """
      Tom Kell's mom Donna Marsh confirmed the news. “I like it,” Marsh said.

      Later Tom Kell's mom said she “listened to all of it”.
      """
    #expect(Set(speakers(text)) == ["Donna Marsh"])
  }

  @Test func aDescriptionOfAnOfficeIsNotWhoWasNamedBefore() {
    let text = """
      In a debate with Ann Lee, Tom Kell attacked the plan. “It is a disgrace,” Kell said.

      The chairman of the Ferry Party described the video as “lighthearted satire”.
      """
    #expect(speakers(text).last != "Tom Kell" && speakers(text).last != "Ann Lee")
  }

  @Test func anEventIsNotWhoItIsNamedAfter() {
    let text = """
      Strand on Thursday showed a new app at its yearly meeting, Camp Strand.

      “It is our best yet,” Strand said in a statement.
      """
    #expect(speakers(text).last == "Strand")
  }

  @Test func theSamePeopleAreNamedByFewerWordsLater() {
    let text = """
      Federal prosecutors said he stole. “He took it all,” federal prosecutors wrote.

      The harbor was quiet.

      The lake was calm.

      The bridge was closed.

      The road was open.

      “He ran away,” prosecutors said.
      """
    #expect(Set(speakers(text)) == ["Federal prosecutors"])
  }

  @Test func aLastNameStaysWithWhoItMeantWhenARelativeIsMentionedInPassing() {
    let text = """
      Bill Clement told a paper that he was tired. “It cost her the election,” Clement said, of the inquiry into Hilda Clement's letters.

      “We were seven points up,” Clement added.
      """
    #expect(Set(speakers(text)) == ["Bill Clement"])
  }

  @Test func aTitleAndALastNameMeanThePersonInTheHeadlineToo() {
    let text = """
      Brandt Declares Emergency At The Harbor As Storm Nears

      ARDEN — Mr. Brandt declared an emergency on Friday. “We have no choice,” Brandt said.
      """
    #expect(Set(speakers(text)) == ["Brandt"])
  }

  @Test func whoActsInTheSentenceBeforeIsMeantThoughAPlaceFollowsHerName() {
    let text = """
      Tom Renn, Republican of Ohio, said the way was wrong. “It sounds bad to me,” he said.

      One lawmaker, Representative Stephen Lunt of Massachusetts, even raised the threat of a trial.

      “We know where that will lead,” he said.
      """
    #expect(speakers(text).last == "Stephen Lunt")
  }

  @Test func aPossessivePronounDoesNotTakeTheSubjectAway() {
    let text = """
      Blake Faren, a congressman, resigned. “I am sorry,” Mr. Faren said.

      Representative Steve Stive of Ohio said in a statement that he hoped Mr. Faren would be “true to his word” and pay.

      Mr. Faren closed his account and the page where he first announced his decision.

      “I’m able to look back,” he said.
      """
    #expect(speakers(text).last == "Blake Faren")
  }

  @Test func aReportDoesNotSpeakForThePersonBefore() {
    let text = """
      Mike Olsen, the minister for trade, opened the fair. “It is great,” Olsen said.

      The report suggests 69% of firms are now using broadband.
      """
    #expect(speakers(text).last != "Mike Olsen")
  }

  @Test func aReportIsByWhomItWasReleased() {
    let text = """
      The lake was calm. Half of all shops are shut, according to a report earlier this week from the Arden Retail Consortium.
      """
    #expect(speakers(text) == ["Arden Retail Consortium"])
  }

  @Test func whoeverIsAskedAnswers() {
    let text = """
      Oprah Winter met Michelle Obert at the house. “We are going,” Obert told Winter.

      Winter also asked about the visit to the house.

      “It was very pleasant,” she said.
      """
    #expect(speakers(text).last == "Michelle Obert")
  }

  @Test func whoeverAsksForSomethingGoesOn() {
    let text = """
      Oprah Winter met Michelle Obert at the house. “We are going,” Obert told Winter.

      Winter asked for compassion in a letter on Tuesday.

      “The answer to hate is not more hate,” she wrote in her letter.
      """
    #expect(speakers(text).last == "Oprah Winter")
  }

  @Test func aCompanyIsNotItsProduct() {
    let text = """
      Ford will not fire its workers. Ford said there will be no job losses.

      The plant will make the new Ford Bronco SUV. Ford denied it again.
      """
    #expect(Set(speakers(text)) == ["Ford"])
  }

  @Test func thePresidentIsNotTheOneOfAnotherCountry() {
    let text = """
      President Donald Lunt will meet Russian President Vladimir Palin in Helsinki. Sen. Ann Lee said it was wrong.

      Russian President Vladimir Palin said he was ready.

      The president has said he plans to meet him alone.
      """
    #expect(speakers(text).last == "Donald Lunt")
  }

  @Test func aStafferIsNotTheSenatorNamedNext() {
    let text = """
      A senior Democratic staffer told the Herald that it was likely to happen tonight.

      “We have things on the calendar,” said the Democratic staffer.

      Sen. Susan Lee said she would vote for it.
      """
    #expect(speakers(text).first == "A senior Democratic staffer")
  }

  @Test func aLastNameThatIsAWordForDocumentsSpeaks() {
    let text = """
      Figures, a former assistant U.S. Attorney in Alabama, also testified that it was late.

      Thomas Figures said so on Monday.
      """
    #expect(Set(speakers(text)) == ["Thomas Figures"])
  }

  @Test func anOfficeBehindANameIsNoOtherPersonThoughItsCommaIsMissing() {
    let text = "Peter Missel, executive partner of Tods Murray said the plan had been changed."
    #expect(speakers("The lake was calm.\n\n" + text) == ["Peter Missel"])
  }

  @Test func anAdverbInMarksInAHeadlineIsNobodys() {
    let text = """
      Brandt "permanently" bans drilling in parts of the lake

      Otto Brandt banned it on Tuesday. “It is over,” Brandt said.
      """
    #expect(speakers(text).first == .some(nil))
  }

  @Test func aTextMayEndRightBehindADocument() {
    let text = "The lake was calm. Half of all shops are shut, according to a report the"
    #expect(speakers(text).count == 1)
  }
}
