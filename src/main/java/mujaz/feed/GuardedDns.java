package mujaz.feed;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/// Looks names up, and refuses a name as a whole when one of its addresses is not permitted (S-04).
record GuardedDns(AddressGuard guard) implements Dns {

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = Dns.SYSTEM.lookup(host);
    if (!addresses.stream().allMatch(guard::permits)) {
      throw new ForbiddenAddress();
    }
    return addresses;
  }
}
