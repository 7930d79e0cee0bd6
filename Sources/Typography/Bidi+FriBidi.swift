import CTypography
import Layout

extension Bidi {
  /// The implementation of FriBidi, which is loaded when a text needs it. Without it, text is not
  /// reordered.
  public static let installed = Bidi { scalars, direction in
    var levels = [Int8](repeating: 0, count: scalars.count)
    let wanted: Int32 = direction.map { $0 == .rightToLeft ? 1 : 0 } ?? -1
    let base = pq_bidi_levels(scalars, Int32(clamping: scalars.count), wanted, &levels)
    return base < 0 ? nil : Bidi.Levels(isRightToLeft: base == 1, levels: levels)
  }
}
