import Glibc

/// Repeats pieces, alone, in frames and in pairs, and lists where the work is not linear: `growth SUBJECT [pairs]`.
@main
enum Main {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let isPaired = arguments.contains("pairs")
    let page = Pieces.elements.flatMap { [$0.opening, $0.closing, $0.whole] } + Pieces.html
    var search = Search(length: isPaired ? 4_000 : 8_000)
    switch arguments.first {
    case "read" where isPaired: search.tryPairs(of: Pieces.text, Work.read)
    case "read": search.tryAll(Pieces.text, in: Pieces.textFrames, Work.read)
    case "page" where isPaired: search.tryPairs(of: page, Work.page)
    case "page": search.tryAll(page, in: Pieces.pageFrames, Work.page)
    case "data": search.tryAll(Pieces.json, in: Pieces.jsonFrames, Work.page)
    case "charset": search.tryCharsets()
    default:
      if isPaired {
        search.tryPairs(of: Pieces.text, Work.annotate)
      } else {
        search.tryAll(Pieces.text, in: Pieces.textFrames, Work.annotate)
      }
    }
    print("\(search.faults) of \(search.count) inputs grow faster than the input")
    exit(search.faults > 0 ? 1 : 0)
  }
}

/// Looks for inputs on which the work is not linear.
private struct Search {
  /// The length of the shorter of two inputs, in bytes.
  let length: Int
  /// The inputs that were tried.
  private(set) var count = 0
  /// Those on which the work is not linear.
  private(set) var faults = 0

  init(length: Int) { self.length = length }

  mutating func tryAll(
    _ pieces: [String], in frames: [(String, String)], _ work: ([UInt8]) -> Void
  ) {
    for piece in pieces {
      for frame in frames {
        check("\(frame.0.debugDescription) \(piece.debugDescription)", work) {
          framed(piece, $0, in: frame)
        }
      }
    }
  }

  /// Two pieces in turn, and much of one before much of the other.
  mutating func tryPairs(of pieces: [String], _ work: ([UInt8]) -> Void) {
    for one in pieces {
      for two in pieces where one != two {
        let name = "\(one.debugDescription) \(two.debugDescription)"
        check(name, work) { repeated(one + two, $0) }
        check("\(name) apart", work) { repeated(one, $0 / 2) + repeated(two, $0 / 2) }
      }
    }
  }

  mutating func tryCharsets() {
    for charset in Pieces.charsets {
      for bytes in Pieces.badBytes {
        check("\(charset) \(bytes)", { Work.page($0, charset: charset) }) { length in
          Array("<p>It rained.".utf8) + repeated(bytes, length)
        }
      }
    }
  }

  private mutating func check(
    _ name: String, _ work: ([UInt8]) -> Void, _ input: (Int) -> [UInt8]
  ) {
    count += 1
    let growth = Growth(of: input, length: length, work: work)
    guard !growth.isLinear else { return }
    faults += 1
    print("\((growth.ratio * 10).rounded() / 10)\t\(name)")
    fflush(nil)
  }
}
