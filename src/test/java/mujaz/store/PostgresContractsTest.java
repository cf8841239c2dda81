package mujaz.store;

import java.time.InstantSource;
import org.junit.jupiter.api.Nested;

/// Every contract, on PostgreSQL.
final class PostgresContractsTest {

  @Nested
  final class Feeds extends FeedStoreContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }

  @Nested
  final class Stories extends StoryStoreContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }

  @Nested
  final class Chats extends ChatStoreContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }

  @Nested
  final class Inboxes extends InboxStoreContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }

  @Nested
  final class Deliveries extends OutboxContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }

  @Nested
  final class Archives extends OutboxArchiveContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }

  @Nested
  final class ChatMerges extends ChatMergeContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }

  @Nested
  final class BrokenRows extends BrokenRowContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }

  @Nested
  final class Transactions extends TransactionsContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }

  @Nested
  final class Polls extends PollScheduleContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), InstantSource.system());
    }
  }

  @Nested
  final class Texts extends TextContract {

    @Override
    Store openStore() {
      return TestStore.at(TestPostgres.url(folder), time::get);
    }
  }
}
