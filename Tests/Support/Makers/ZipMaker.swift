/// Zip archives made by hand, without compression, so that the tests need no compressor.
public enum ZipMaker {
  /// An archive of files, in order.
  public static func archive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for file in files {
      let name = Array(file.name.utf8)
      let sizes = four(crc(file.bytes)) + four(file.bytes.count) + four(file.bytes.count)
      let offset = archive.count
      archive += four(0x0403_4B50) + [20, 0, 0, 8, 0, 0] + four(0x5B43_0000) + sizes
      archive += two(name.count) + two(0) + name + file.bytes
      directory += four(0x0201_4B50) + [20, 0, 20, 0, 0, 8, 0, 0] + four(0x5B43_0000) + sizes
      directory += two(name.count) + [UInt8](repeating: 0, count: 12) + four(offset) + name
    }
    let start = archive.count
    return archive + directory + four(0x0605_4B50) + [0, 0, 0, 0] + two(files.count)
      + two(files.count) + four(directory.count) + four(start) + [0, 0]
  }

  private static func two(_ number: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }

  private static func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }

  /// The checksum of zip and gzip.
  private static func crc(_ bytes: [UInt8]) -> Int {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return Int(~crc)
  }
}
