/// Takes the features of a token as they are made.
protocol FeatureSink {
  /// Takes a feature: the number of its row of weights.
  mutating func take(_ row: Int)
}

/// The features of the sequence model: which rows of weights speak for a token.
///
/// Each template joins its number with a few traits and hashes them to a row. No row can be read
/// back
/// into a word that is not in the lexicon.
struct SequenceFeatures {
  /// Rows of weights, a power of two.
  static let rows = 1 << 17
  /// At most as many features as a token can have; sums of so many weights fit in 16 bits.
  static let limit = 64

  let traits: [TokenTraits]
  let surroundings: [Surroundings]
  /// The first token of the block.
  let first: Int
  /// One past the last token of the block.
  let end: Int

  private static let nothing = TokenTraits()

  @inline(__always)
  private func trait(_ index: Int) -> TokenTraits {
    index >= first && index < end ? traits[index] : Self.nothing
  }

  @inline(__always)
  private func row(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> Int {
    var hash = (a &+ template << 20) &* 0x9E37_79B9_7F4A_7C15
    hash ^= (b &+ 0x51) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 29
    hash = (hash &+ (c &+ 0x3D) &* 0x1656_67B1_9E37_79F9) &* 0xBF58_476D_1CE4_E5B9
    return Int(hash >> 47)
  }

  /// Gives a sink every feature of the token at an index of the table.
  func add<Sink: FeatureSink>(_ index: Int, to sink: inout Sink) {
    addWords(index, to: &sink)
    addTags(index, to: &sink)
    addSurroundings(index, to: &sink)
  }

  private func addWords<Sink: FeatureSink>(_ index: Int, to sink: inout Sink) {
    let (a, b, c) = (trait(index - 2), trait(index - 1), trait(index))
    let (d, e) = (trait(index + 1), trait(index + 2))
    let (wa, wb, wc) = (UInt64(a.word), UInt64(b.word), UInt64(c.word))
    let (wd, we) = (UInt64(d.word), UInt64(e.word))
    sink.take(row(1, wc))
    sink.take(row(2, wb))
    sink.take(row(3, wd))
    sink.take(row(4, wa))
    sink.take(row(5, we))
    sink.take(row(6, UInt64(trait(index - 3).word)))
    sink.take(row(7, UInt64(trait(index + 3).word)))
    sink.take(row(8, wb, wc))
    sink.take(row(9, wc, wd))
    sink.take(row(10, wa, wb))
    sink.take(row(11, wd, we))
    sink.take(row(12, wb, wd))
    sink.take(row(13, wb, wc, wd))
  }

  private func addTags<Sink: FeatureSink>(_ index: Int, to sink: inout Sink) {
    let (a, b, c) = (trait(index - 2), trait(index - 1), trait(index))
    let (d, e) = (trait(index + 1), trait(index + 2))
    func tag(_ traits: TokenTraits) -> UInt64 { UInt64(traits.tag.rawValue) }
    let (ta, tb, tc, td, te) = (tag(a), tag(b), tag(c), tag(d), tag(e))
    sink.take(row(20, tc))
    sink.take(row(21, tb, tc))
    sink.take(row(22, tc, td))
    sink.take(row(23, tb, tc, td))
    sink.take(row(24, ta, tb, tc))
    sink.take(row(25, tc, td, te))
    sink.take(row(26, tag(trait(index - 3)) << 8 | ta, tb, tc))
    sink.take(row(27, tc, td << 8 | te, tag(trait(index + 3))))
    sink.take(row(28, UInt64(c.field), tc))
    sink.take(row(29, UInt64(b.field), tb))
    sink.take(row(30, UInt64(d.field), td))
    sink.take(row(31, UInt64(c.cue), tb, td))
    sink.take(row(32, UInt64(c.frames)))
    sink.take(row(33, UInt64(c.frames & 0x7F), td, tc))
    sink.take(row(34, UInt64(c.ending) << 8 | UInt64(c.writing), tc))
    sink.take(row(35, UInt64(c.marks)))
    sink.take(row(36, UInt64(c.marks), tc))
    sink.take(row(37, UInt64(b.marks), UInt64(c.marks), UInt64(d.marks)))
    sink.take(row(38, UInt64(c.marks), UInt64(b.word)))
    sink.take(row(39, UInt64(b.marks), UInt64(c.word)))
    sink.take(row(40, UInt64(c.cue), UInt64(c.field), UInt64(c.frames & 0x7F)))
    sink.take(row(41, UInt64(b.cue), tb, UInt64(c.word)))
  }

  private func addSurroundings<Sink: FeatureSink>(_ index: Int, to sink: inout Sink) {
    let s = surroundings[index - first]
    let c = trait(index)
    let tag = UInt64(c.tag.rawValue)
    let (l1, l2, l3) = (UInt64(s.left.0), UInt64(s.left.1), UInt64(s.left.2))
    let (r1, r2, r3) = (UInt64(s.right.0), UInt64(s.right.1), UInt64(s.right.2))
    let marks = UInt64(c.marks) << 8
    sink.take(row(50, l1, UInt64(s.leftDistance), tag))
    sink.take(row(51, r1, UInt64(s.rightDistance), tag))
    sink.take(row(52, l1, l2, marks))
    sink.take(row(53, r1, r2, marks))
    sink.take(row(54, l1, l2, l3))
    sink.take(row(55, r1, r2, r3))
    sink.take(row(56, l1, r1, marks))
    sink.take(row(57, l1, l2, r1))
    sink.take(row(58, l1, r1, r2))
    sink.take(row(59, UInt64(s.leftCue), UInt64(s.leftCueDistance)))
    sink.take(row(60, UInt64(s.rightCue), UInt64(s.rightCueDistance)))
    sink.take(row(61, UInt64(s.leftCue), l1, UInt64(s.rightCue != 0 ? 1 : 0)))
    sink.take(row(62, UInt64(s.rightCue), r1, UInt64(s.leftCue != 0 ? 1 : 0)))
    sink.take(row(63, UInt64(s.position), UInt64(s.rest), UInt64(s.sentence)))
    sink.take(row(64, UInt64(s.firstWord), UInt64(s.position)))
    sink.take(row(65, UInt64(s.sentence), UInt64(c.marks), tag))
    sink.take(row(66, UInt64(c.word), l1))
    sink.take(row(67, UInt64(c.word), r1))
    sink.take(row(68, UInt64(c.cue), l1, l2))
    sink.take(row(69, UInt64(c.cue), r1, r2))
    let rule = UInt64(c.rule)
    sink.take(row(70, rule, tag))
    sink.take(row(71, UInt64(trait(index - 1).rule), rule, UInt64(trait(index + 1).rule)))
    sink.take(row(72, rule, l1, UInt64(c.marks)))
    sink.take(row(73, rule, r1, UInt64(c.cue)))
  }
}
