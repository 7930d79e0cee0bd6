import Testing
import Text

@Suite struct UserInformationTests {
  @Test(arguments: [
    ("http://ann:secret@coast.example/a", "http://coast.example/a"),
    ("https://ann@coast.example", "https://coast.example"),
    ("http://:secret@coast.example:8080/?q#f", "http://coast.example:8080/?q#f"),
    ("http://ann:se@cret@coast.example/", "http://coast.example/"),
    ("http://ann:s%40cret@[::1]:80/", "http://[::1]:80/"),
    ("ftp://ann:secret@coast.example/a", "ftp://coast.example/a"),
    // A slash, a question mark or a hash in a password should have been encoded.
    ("http://ann:se/cret@coast.example/a", "http://coast.example/a"),
    ("http://ann:se?cret@coast.example/a", "http://coast.example/a"),
    ("http://ann:se#cret@coast.example/a", "http://coast.example/a"),
  ])
  func itIsTakenOff(address: String, bare: String) {
    #expect(address.withoutUserInformation == bare)
  }

  @Test(arguments: [
    "https://coast.example/@ann/story", "https://coast.example:8080/a@b", "notes/a@b.txt", "a:b@c",
    "https://coast.example?to=a@b", "http://[::1]/a@b", "http://[fe80::1]:80/@a", "", "://", "-",
    "https://coast.example/a?from=https://pier.example/@ann",
  ])
  func whatHasNoneStaysAsItIs(address: String) {
    #expect(address.withoutUserInformation == address)
  }
}
