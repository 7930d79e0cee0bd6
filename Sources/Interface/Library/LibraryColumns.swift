/// The columns of the list, as many as fit the width.
struct LibraryColumns: Equatable {
  /// The columns of the signs; all of them, or one.
  let signs: Range<Int>
  let title: Range<Int>
  let source: Range<Int>?
  let date: Range<Int>?
  let tags: Range<Int>?

  init(width: Int) {
    let isTiny = width < 24
    signs = isTiny ? 1..<2 : 2..<6
    let start = isTiny ? 3 : 7
    var end = width - (isTiny ? 0 : 1)
    func column(_ columns: Int, from least: Int) -> Range<Int>? {
      guard width >= least else { return nil }
      defer { end -= columns + 2 }
      return (end - columns)..<end
    }
    date = column(10, from: 60)
    tags = column(width >= 160 ? 30 : 18, from: 110)
    source = column(width >= 160 ? 30 : width >= 100 ? 24 : 18, from: 72)
    title = span(start, end)
  }
}
