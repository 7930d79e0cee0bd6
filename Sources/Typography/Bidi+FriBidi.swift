import CTypography
import Layout

extension Bidi {
  /// The directions that FriBidi finds, once a text needs it; where it is not there the text stays as it is.
  public static let installed = Bidi { scalars in
    var levels = [Int8](repeating: 0, count: scalars.count)
    let base = pq_bidi_levels(scalars, Int32(clamping: scalars.count), &levels)
    return base < 0 ? nil : Bidi.Levels(isRightToLeft: base == 1, levels: levels)
  }
}
