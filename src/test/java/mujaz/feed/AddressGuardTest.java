package mujaz.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  private final AddressGuard guard =
      new AddressGuard(Set.of("10.1.0.0/16", "::1", "not an address"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254", "127.0.0.1", "127.255.0.9", "10.0.0.1", "172.16.0.1", "172.31.255.255",
        "192.168.1.1", "fd00::1", "fe80::1", "fec0::1", "ff02::1", "::"
      })
  void s_01_private_addresses_are_refused(String address) {
    assertThat(guard.permits(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "100.64.0.1",
        "192.0.2.1",
        "198.51.100.7",
        "203.0.113.9",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "2001:db8::1",
        "100::1"
      })
  void s_05_special_and_disguised_addresses_are_refused(String address) {
    assertThat(guard.permits(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "0.1.2.3"})
  void s_06_this_network_is_refused(String address) {
    assertThat(guard.permits(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "64:ff9b::101:101"})
  void public_addresses_are_permitted(String address) {
    assertThat(guard.permits(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void what_the_operator_allows_is_permitted() {
    assertThat(guard.permits(InetAddress.ofLiteral("10.1.2.3"))).isTrue();
    assertThat(guard.permits(InetAddress.ofLiteral("::1"))).isTrue();
  }
}
