import Learned

extension AttributionModel {
  /// The meaning of the numbers that the models read: every list of codes in one place.
  ///
  /// After a change, the models must be trained again: the embedded model file carries the hash of
  /// the schema it was trained for, and a test compares the two.
  package static var schema: FeatureSchema {
    var schema = FeatureSchema()
    schema.add("label", SequenceLabel.self)
    schema.add("context.place", Transitions.Context.Place.self)
    schema.add("context.sentenceStart", Transitions.Context.sentenceStart)
    for part in TokenFeatures.Part.allCases { schema.add("rows.\(part)", part.count) }
    schema.add("net.width", SequenceModel.width)
    schema.add("net.weights", SequenceModel.weightCount)
    addTokens(to: &schema)
    schema.add("link", LinkFeature.self)
    schema.add("link.sourceKind", SourceKind.self)
    schema.add("link.opening", ContentOpening.self)
    schema.add("dictionary.dominant", LexicalClass.PartOfSpeech.self)
    schema.add("dictionary.flag", LexicalClass.Flag.self)
    schema.add("lexicon.class", WordClass.Bit.self)
    return schema
  }

  private static func addTokens(to schema: inout FeatureSchema) {
    schema.add("tag", TokenTraits.Tag.self)
    schema.add("sign", TokenTraits.Sign.self)
    schema.add("unknownWords", TokenTraits.unknownWords)
    schema.add("ending", TokenTraits.Ending.self)
    schema.add("writing", TokenTraits.Writing.Trait.self)
    schema.add("cue", TokenTraits.CueKind.self)
    schema.add("rule", TokenTraits.RuleRole.self)
    schema.add("token.kind", Token.Kind.self)
    schema.add("token.glyph", MarkGlyph.self)
    schema.add("token.shape", TokenFeatures.shapes)
    schema.add("marks.place", TokenTraits.MarkTrait.Place.self)
    schema.add("marks.size", TokenTraits.MarkTrait.Size.self)
    schema.add("marks.flag", TokenTraits.MarkTrait.Flag.self)
  }
}
