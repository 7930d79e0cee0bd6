import GRDB

/// The tables of a library.
///
/// A quotation's id is the minute of its article's publication and a sequence number (``Rank``), so that the newest come
/// first in the order of the index. The index holds no text: `quote_fts.text` are the words, `who` is the token of the
/// speaker's name (`n17`), those of several, or those of the words for a source without a name (`wboth`), and `source`
/// that of the publisher (`s3`). A person is some names, so a merge changes `name.person` and never the index.
enum Schema {
  /// The version of the tables that this program writes, in `PRAGMA user_version`.
  static let version = 3
  /// `PRAGMA application_id`: "Pull".
  static let applicationID = 0x5075_6C6C

  /// The statements that lead from each version to the next, the first from an empty file.
  static let migrations: [String] = [
    """
    CREATE TABLE publisher (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      rank INTEGER NOT NULL UNIQUE,
      key TEXT NOT NULL UNIQUE,
      version INTEGER,
      title TEXT NOT NULL,
      publisher INTEGER REFERENCES publisher,
      published TEXT,
      url TEXT,
      source TEXT,
      added INTEGER NOT NULL,
      opened INTEGER,
      state INTEGER NOT NULL DEFAULT 0,
      place TEXT,
      quotes INTEGER NOT NULL DEFAULT 0,
      corrections INTEGER NOT NULL DEFAULT 0,
      versions INTEGER NOT NULL DEFAULT 0,
      notes INTEGER NOT NULL DEFAULT 0,
      changed INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX article_state ON article (state, rank);
    CREATE INDEX article_publisher ON article (publisher, rank);

    CREATE TABLE alias (
      key TEXT PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE
    ) WITHOUT ROWID;
    CREATE INDEX alias_article ON alias (article);

    CREATE TABLE version (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      number INTEGER NOT NULL,
      hash INTEGER NOT NULL,
      seen INTEGER NOT NULL,
      modified INTEGER,
      analyser TEXT NOT NULL,
      layout TEXT NOT NULL,
      annotations TEXT NOT NULL,
      text BLOB NOT NULL,
      UNIQUE (article, number)
    );

    CREATE TABLE person (id INTEGER PRIMARY KEY, key TEXT UNIQUE, name TEXT NOT NULL);

    CREATE TABLE name (
      id INTEGER PRIMARY KEY,
      spelling TEXT NOT NULL,
      kind INTEGER NOT NULL,
      scope TEXT NOT NULL,
      key TEXT,
      origin INTEGER NOT NULL REFERENCES person,
      person INTEGER NOT NULL REFERENCES person,
      quotes INTEGER NOT NULL DEFAULT 0,
      UNIQUE (spelling, kind, scope)
    );
    CREATE INDEX name_person ON name (person);
    CREATE INDEX name_key ON name (key) WHERE key IS NOT NULL;

    CREATE TABLE name_word (
      word TEXT NOT NULL,
      name INTEGER NOT NULL REFERENCES name ON DELETE CASCADE,
      PRIMARY KEY (word, name)
    ) WITHOUT ROWID;

    CREATE TABLE speaker (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      number INTEGER NOT NULL,
      name INTEGER NOT NULL REFERENCES name,
      role TEXT,
      affiliation TEXT,
      quotes INTEGER NOT NULL,
      PRIMARY KEY (article, number)
    ) WITHOUT ROWID;
    CREATE INDEX speaker_name ON speaker (name, article);

    CREATE TABLE quote (
      id INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article,
      number INTEGER NOT NULL,
      name INTEGER REFERENCES name,
      kind INTEGER NOT NULL,
      uncertain INTEGER NOT NULL,
      start INTEGER NOT NULL,
      stop INTEGER NOT NULL,
      publisher INTEGER,
      words TEXT NOT NULL
    );
    CREATE INDEX quote_article ON quote (article, number);
    CREATE VIRTUAL TABLE quote_fts USING fts5 (
      text, who, source, content='', prefix='2 3', tokenize="unicode61 remove_diacritics 2"
    );

    CREATE VIRTUAL TABLE article_fts USING fts5 (
      text, source, content='', tokenize="unicode61 remove_diacritics 2"
    );
    CREATE VIRTUAL TABLE title_fts USING fts5 (
      title, source, content='', prefix='1 2 3', tokenize="unicode61 remove_diacritics 2"
    );

    CREATE TABLE judgement (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      at INTEGER NOT NULL,
      author TEXT NOT NULL,
      kind TEXT NOT NULL,
      article TEXT,
      body TEXT NOT NULL
    );
    CREATE INDEX judgement_article ON judgement (article);
    CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement
      BEGIN SELECT RAISE(ABORT, 'judgements are only added'); END;

    CREATE TABLE note (
      id TEXT PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      made INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      start INTEGER NOT NULL,
      words TEXT NOT NULL,
      body TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX note_article ON note (article);

    CREATE TABLE tag (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      tag TEXT NOT NULL,
      PRIMARY KEY (article, tag)
    ) WITHOUT ROWID;
    CREATE INDEX tag_tag ON tag (tag, article);

    CREATE TABLE queue (
      address TEXT PRIMARY KEY,
      added INTEGER NOT NULL,
      origin TEXT NOT NULL,
      title TEXT,
      tags TEXT NOT NULL DEFAULT '',
      tries INTEGER NOT NULL DEFAULT 0,
      next INTEGER NOT NULL DEFAULT 0,
      error TEXT
    ) WITHOUT ROWID;
    """,
    // Who says a quotation together with the speaker that `quote` names, in the order named.
    """
    CREATE TABLE joint (
      quote INTEGER NOT NULL REFERENCES quote ON DELETE CASCADE,
      place INTEGER NOT NULL,
      name INTEGER NOT NULL REFERENCES name,
      PRIMARY KEY (quote, place)
    ) WITHOUT ROWID;
    """,
    // The words for sources without a name, such as “some critics”.
    "ALTER TABLE quote ADD COLUMN mention TEXT;",
  ]

  /// Brings the tables to the present version, in one transaction.
  static func migrate(_ db: Database, from old: Int) throws {
    try db.inTransaction(.immediate) {
      for statements in migrations[old...] { try db.execute(sql: statements) }
      if (1..<3).contains(old) { try Keeper(db: db).indexAllMentions() }
      try db.execute(
        sql: "PRAGMA user_version = \(version); PRAGMA application_id = \(applicationID)")
      return .commit
    }
  }
}
