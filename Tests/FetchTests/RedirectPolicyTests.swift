import Loopback
import Testing

@testable import Fetch

@Suite struct NetworkAddressTests {
  private func reach(_ written: String) -> Reach? {
    NetworkAddress.all(of: written, isWritten: true).first?.reach
  }

  @Test(arguments: [
    "127.0.0.1", "127.9.9.9", "0.0.0.0", "0x7f.1", "2130706433", "::1", "::", "::ffff:127.0.0.1",
    "64:ff9b::127.0.0.1", "2002:7f00:1::", "::127.0.0.1",
  ])
  func thisMachineIsKnown(address: String) { #expect(reach(address) == .ownMachine) }

  @Test(arguments: [
    "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "224.0.0.251", "255.255.255.255", "fe80::1", "febf::1", "fec0::1", "fc00::1", "fd12::1",
    "ff02::fb",
    "::ffff:10.0.0.1", "64:ff9b::192.168.0.1", "2002:c0a8:101::1",
  ])
  func theOwnNetworkIsKnown(address: String) { #expect(reach(address) == .ownNetwork) }

  @Test(arguments: [
    "93.184.216.34", "172.15.0.1", "172.32.0.1", "192.169.0.1", "100.63.0.1", "100.128.0.1",
    "11.0.0.1",
    "126.0.0.1", "128.0.0.1", "223.255.255.255", "2606:2800::1", "::ffff:93.184.216.34",
  ])
  func everythingElseIsTheInternet(address: String) { #expect(reach(address) == .everywhere) }
}

@Suite struct RedirectPolicyTests {
  private func address(_ written: String, port: Int = 80) throws -> NetworkAddress {
    try #require(NetworkAddress.all(of: written, port: port, isWritten: true).first)
  }

  /// A policy after answers from these addresses.
  private func policy(after answers: [String], proxies: [NetworkAddress] = []) throws
    -> RedirectPolicy
  {
    var policy = RedirectPolicy(proxies: { proxies })
    for answer in answers { _ = policy.allows(answerFrom: try address(answer)) }
    return policy
  }

  /// Why a connection is refused after answers from some addresses; `nil` if it is not.
  private func refusal(of target: NetworkAddress, _ policy: RedirectPolicy) -> FetchError? {
    var policy = policy
    return policy.allows(target) ? nil : policy.refusal
  }

  /// The same for a redirect.
  private func refusal(
    of target: String, from page: String = "http://coast.example/", _ policy: RedirectPolicy
  ) -> FetchError? {
    var policy = policy
    return policy.allows(redirectTo: target, from: page) ? nil : policy.refusal
  }

  @Test(arguments: ["127.0.0.1", "192.168.1.1", "93.184.216.34", "::1"])
  func whatTheUserNamesIsOpened(first: String) throws {
    #expect(try refusal(of: address(first), policy(after: [])) == nil)
    // A server may send on to itself.
    #expect(try refusal(of: address(first), policy(after: [first])) == nil)
    #expect(try refusal(of: "http://\(first)/", policy(after: [first])) == nil)
  }

  @Test(arguments: ["127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1", "224.0.0.1"])
  func theInternetLeadsNowhereNear(target: String) throws {
    #expect(try refusal(of: address(target), policy(after: ["93.184.216.34"])) == .nearRedirect)
  }

  @Test func aNetworkLeadsToItselfAndToTheInternetButNotBack() throws {
    #expect(try refusal(of: address("10.0.0.2"), policy(after: ["10.0.0.1"])) == nil)
    #expect(try refusal(of: address("93.184.216.34"), policy(after: ["10.0.0.1"])) == nil)
    let travelled = try policy(after: ["10.0.0.1", "93.184.216.34"])
    #expect(try refusal(of: address("10.0.0.1"), travelled) == .nearRedirect)
    #expect(try refusal(of: address("127.0.0.1"), policy(after: ["10.0.0.1"])) == .nearRedirect)
    // Over a connection that is still open from before.
    #expect(
      try policy(after: ["127.0.0.1", "93.184.216.34", "127.0.0.1"]).refusal == .nearRedirect)
  }

  @Test(arguments: [
    "http://127.0.0.1:8080/", "//localhost/x", "http://ann@[::1]/", "https://printer.localhost./",
    "http://0x7f.1/", "HTTP://LOCALHOST/", "http://[fe80::1%25eth0]/",
  ])
  func aTargetThatSaysWhereItIsIsRefusedAtOnce(target: String) throws {
    #expect(try refusal(of: target, policy(after: ["93.184.216.34"])) == .nearRedirect)
  }

  @Test(arguments: [
    "/story", "story", "//pier.example/", "https://localhost.example/", "?a=//127.0.0.1/", "",
  ])
  func anyOtherTargetIsNot(target: String) throws {
    #expect(try refusal(of: target, policy(after: ["93.184.216.34"])) == nil)
  }

  @Test func httpsNeverLeadsToHttp() throws {
    let policy = try policy(after: ["93.184.216.34"])
    #expect(refusal(of: "https://coast.example/", policy) == nil)
    #expect(refusal(of: "//coast.example/", from: "https://coast.example/", policy) == nil)
    #expect(
      refusal(of: "Http://coast.example/", from: "HTTPS://coast.example/", policy) == .openRedirect)
  }

  @Test func aProxyMayBeAnywhereAndSpeaksForTheInternet() throws {
    let proxy = try address("127.0.0.1", port: 3128)
    let other = try address("127.0.0.1", port: 3129)
    let direct = try policy(after: ["93.184.216.34"], proxies: [proxy])
    #expect(refusal(of: proxy, direct) == nil)
    #expect(refusal(of: other, direct) == .nearRedirect)
    var through = RedirectPolicy(proxies: { [proxy] })
    #expect(refusal(of: proxy, through) == nil)
    _ = through.allows(answerFrom: proxy)
    #expect(refusal(of: proxy, through) == nil)
    #expect(refusal(of: other, through) == .nearRedirect)
    #expect(refusal(of: "http://127.0.0.1/", through) == .nearRedirect)
  }
}
