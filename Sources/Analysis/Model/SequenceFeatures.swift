/// Receives the features of a token one by one.
protocol FeatureSink {
  /// Receives a feature: the number of its row of weights.
  mutating func take(_ row: Int)
}

/// The features of the sequence model: the rows of weights that are summed for a token.
///
/// Each template joins its number with a few traits and hashes them to a row. No row can be read
/// back into a word that is not in the lexicon.
struct SequenceFeatures {
  /// What a feature looks at. The numbers are part of the hash of a row.
  enum Template: UInt64, CaseIterable {
    case word = 1
    case wordBefore, wordAfter, secondWordBefore, secondWordAfter, thirdWordBefore, thirdWordAfter
    case wordAndBefore, wordAndAfter, twoWordsBefore, twoWordsAfter, wordsAround, wordAndAround
    case tag = 20
    case tagAndBefore, tagAndAfter, tagAndAround, tagAndTwoBefore, tagAndTwoAfter
    case tagAndThreeBefore, tagAndThreeAfter, field, fieldBefore, fieldAfter, cueAndTagsAround
    case frames, framesAndTags, endingAndWriting, marks, marksAndTag, marksAround
    case marksAndWordBefore, marksBeforeAndWord, cueFieldAndFrames, cueBeforeAndWord
    case leftLandmark = 50
    case rightLandmark, leftLandmarksAndMarks, rightLandmarksAndMarks, threeLeftLandmarks
    case threeRightLandmarks, landmarksAndMarks, leftLandmarksAndRight, leftLandmarkAndRights
    case leftCue, rightCue, leftCueAndLandmark, rightCueAndLandmark, placeInSentence, firstWord
    case sentenceAndMarks, wordAndLeftLandmark, wordAndRightLandmark, cueAndLeftLandmarks
    case cueAndRightLandmarks, rule, rulesAround, ruleAndLeftLandmark, ruleAndRightLandmark
  }

  private static let rowBits: UInt64 = 17
  /// Rows of weights.
  static let rows = 1 << rowBits
  /// The most features that a token may have: the sum of so many weights fits in 16 bits.
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
  private func row(_ template: Template, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> Int {
    var hash = (a &+ template.rawValue << 20) &* 0x9E37_79B9_7F4A_7C15
    hash ^= (b &+ 0x51) &* 0xC2B2_AE3D_27D4_EB4F
    hash ^= hash >> 29
    hash = (hash &+ (c &+ 0x3D) &* 0x1656_67B1_9E37_79F9) &* 0xBF58_476D_1CE4_E5B9
    return Int(hash >> (64 - Self.rowBits))
  }

  /// Passes every feature of the token at an index of the table to a sink.
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
    sink.take(row(.word, wc))
    sink.take(row(.wordBefore, wb))
    sink.take(row(.wordAfter, wd))
    sink.take(row(.secondWordBefore, wa))
    sink.take(row(.secondWordAfter, we))
    sink.take(row(.thirdWordBefore, UInt64(trait(index - 3).word)))
    sink.take(row(.thirdWordAfter, UInt64(trait(index + 3).word)))
    sink.take(row(.wordAndBefore, wb, wc))
    sink.take(row(.wordAndAfter, wc, wd))
    sink.take(row(.twoWordsBefore, wa, wb))
    sink.take(row(.twoWordsAfter, wd, we))
    sink.take(row(.wordsAround, wb, wd))
    sink.take(row(.wordAndAround, wb, wc, wd))
  }

  private func addTags<Sink: FeatureSink>(_ index: Int, to sink: inout Sink) {
    let (a, b, c) = (trait(index - 2), trait(index - 1), trait(index))
    let (d, e) = (trait(index + 1), trait(index + 2))
    func tag(_ traits: TokenTraits) -> UInt64 { UInt64(traits.tag.rawValue) }
    let (ta, tb, tc, td, te) = (tag(a), tag(b), tag(c), tag(d), tag(e))
    sink.take(row(.tag, tc))
    sink.take(row(.tagAndBefore, tb, tc))
    sink.take(row(.tagAndAfter, tc, td))
    sink.take(row(.tagAndAround, tb, tc, td))
    sink.take(row(.tagAndTwoBefore, ta, tb, tc))
    sink.take(row(.tagAndTwoAfter, tc, td, te))
    sink.take(row(.tagAndThreeBefore, tag(trait(index - 3)) << 8 | ta, tb, tc))
    sink.take(row(.tagAndThreeAfter, tc, td << 8 | te, tag(trait(index + 3))))
    sink.take(row(.field, UInt64(c.field), tc))
    sink.take(row(.fieldBefore, UInt64(b.field), tb))
    sink.take(row(.fieldAfter, UInt64(d.field), td))
    sink.take(row(.cueAndTagsAround, UInt64(c.cue.rawValue), tb, td))
    sink.take(row(.frames, UInt64(c.frames)))
    sink.take(row(.framesAndTags, UInt64(c.frames & 0x7F), td, tc))
    sink.take(
      row(.endingAndWriting, UInt64(c.ending.rawValue) << 8 | UInt64(c.writing.rawValue), tc))
    sink.take(row(.marks, UInt64(c.marks.bits)))
    sink.take(row(.marksAndTag, UInt64(c.marks.bits), tc))
    sink.take(row(.marksAround, UInt64(b.marks.bits), UInt64(c.marks.bits), UInt64(d.marks.bits)))
    sink.take(row(.marksAndWordBefore, UInt64(c.marks.bits), UInt64(b.word)))
    sink.take(row(.marksBeforeAndWord, UInt64(b.marks.bits), UInt64(c.word)))
    sink.take(
      row(.cueFieldAndFrames, UInt64(c.cue.rawValue), UInt64(c.field), UInt64(c.frames & 0x7F)))
    sink.take(row(.cueBeforeAndWord, UInt64(b.cue.rawValue), tb, UInt64(c.word)))
  }

  private func addSurroundings<Sink: FeatureSink>(_ index: Int, to sink: inout Sink) {
    let s = surroundings[index - first]
    let c = trait(index)
    let tag = UInt64(c.tag.rawValue)
    let (l1, l2, l3) = (UInt64(s.left.0), UInt64(s.left.1), UInt64(s.left.2))
    let (r1, r2, r3) = (UInt64(s.right.0), UInt64(s.right.1), UInt64(s.right.2))
    let marks = UInt64(c.marks.bits) << 8
    sink.take(row(.leftLandmark, l1, UInt64(s.leftDistance), tag))
    sink.take(row(.rightLandmark, r1, UInt64(s.rightDistance), tag))
    sink.take(row(.leftLandmarksAndMarks, l1, l2, marks))
    sink.take(row(.rightLandmarksAndMarks, r1, r2, marks))
    sink.take(row(.threeLeftLandmarks, l1, l2, l3))
    sink.take(row(.threeRightLandmarks, r1, r2, r3))
    sink.take(row(.landmarksAndMarks, l1, r1, marks))
    sink.take(row(.leftLandmarksAndRight, l1, l2, r1))
    sink.take(row(.leftLandmarkAndRights, l1, r1, r2))
    sink.take(row(.leftCue, UInt64(s.leftCue), UInt64(s.leftCueDistance)))
    sink.take(row(.rightCue, UInt64(s.rightCue), UInt64(s.rightCueDistance)))
    sink.take(row(.leftCueAndLandmark, UInt64(s.leftCue), l1, UInt64(s.rightCue != 0 ? 1 : 0)))
    sink.take(row(.rightCueAndLandmark, UInt64(s.rightCue), r1, UInt64(s.leftCue != 0 ? 1 : 0)))
    sink.take(row(.placeInSentence, UInt64(s.position), UInt64(s.rest), UInt64(s.sentence)))
    sink.take(row(.firstWord, UInt64(s.firstWord), UInt64(s.position)))
    sink.take(row(.sentenceAndMarks, UInt64(s.sentence), UInt64(c.marks.bits), tag))
    sink.take(row(.wordAndLeftLandmark, UInt64(c.word), l1))
    sink.take(row(.wordAndRightLandmark, UInt64(c.word), r1))
    sink.take(row(.cueAndLeftLandmarks, UInt64(c.cue.rawValue), l1, l2))
    sink.take(row(.cueAndRightLandmarks, UInt64(c.cue.rawValue), r1, r2))
    let rule = UInt64(c.rule.rawValue)
    sink.take(row(.rule, rule, tag))
    sink.take(
      row(
        .rulesAround, UInt64(trait(index - 1).rule.rawValue), rule,
        UInt64(trait(index + 1).rule.rawValue)))
    sink.take(row(.ruleAndLeftLandmark, rule, l1, UInt64(c.marks.bits)))
    sink.take(row(.ruleAndRightLandmark, rule, r1, UInt64(c.cue.rawValue)))
  }
}
