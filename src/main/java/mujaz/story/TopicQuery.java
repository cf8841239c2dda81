package mujaz.story;

import java.util.Locale;
import java.util.Optional;
import mujaz.text.Language;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// Reads what an admin wrote as the query of a topic: words, "phrases", AND, OR, NOT and
/// parentheses. Words side by side must all be there.
public final class TopicQuery {

  static final String FIELD = "article";

  private static final int LONGEST = 1_000;

  private TopicQuery() {}

  /// Why a query cannot be used.
  ///
  /// @param sign what is not part of our language, for [Reason#NOT_SUPPORTED]; else empty
  public record Complaint(Reason reason, String sign) {}

  /// Kinds of complaints.
  public enum Reason {
    EMPTY,
    TOO_LONG,
    /// It only says what must not be there.
    ONLY_EXCLUDES,
    /// It uses a sign that our language lacks.
    NOT_SUPPORTED,
    /// Quotes or parentheses are open, or AND, OR, NOT do not stand between words.
    NOT_READABLE
  }

  /// A query read, or why not.
  ///
  /// @param accepted empty when it is wrong, or when all its words are too common in this language
  record Parsed(Optional<Query> accepted, Optional<Complaint> complaint) {}

  /// What is wrong with a query; empty when it can be used.
  public static Optional<Complaint> complaint(String query) {
    return parse(query, Language.UNDETERMINED).complaint();
  }

  static Parsed parse(String text, Language language) {
    if (text.isBlank()) {
      return wrong(Reason.EMPTY);
    }
    if (text.length() > LONGEST) {
      return wrong(Reason.TOO_LONG);
    }
    try {
      return checked(new WordsOnly(language).parse(text));
    } catch (ParseException e) {
      return new Parsed(Optional.empty(), Optional.of(complaint(e)));
    }
  }

  private static Parsed checked(Query query) {
    if (onlyExcludes(query)) {
      return wrong(Reason.ONLY_EXCLUDES);
    }
    Optional<Query> usable =
        Optional.of(query)
            .filter(q -> !(q instanceof MatchNoDocsQuery))
            .filter(q -> !(q instanceof BooleanQuery all && all.clauses().isEmpty()));
    return new Parsed(usable, Optional.empty());
  }

  private static boolean onlyExcludes(Query query) {
    return query instanceof BooleanQuery all
        && !all.clauses().isEmpty()
        && all.clauses().stream().allMatch(BooleanClause::isProhibited);
  }

  private static Complaint complaint(ParseException e) {
    return e.getCause() instanceof Unsupported unsupported
        ? new Complaint(Reason.NOT_SUPPORTED, unsupported.sign)
        : new Complaint(Reason.NOT_READABLE, "");
  }

  private static Parsed wrong(Reason reason) {
    return new Parsed(Optional.empty(), Optional.of(new Complaint(reason, "")));
  }

  /// Something that Lucene's language has and ours has not.
  private static final class Unsupported extends ParseException {

    private static final long serialVersionUID = 1;

    private final String sign;

    Unsupported(String sign) {
      super(sign);
      this.sign = sign;
    }
  }

  /// Lucene's parser without what is slow, or surprising to people who only want to type words.
  private static final class WordsOnly extends QueryParser {

    WordsOnly(Language language) {
      super(FIELD, WordAnalyzer.ofQueries(language));
      setDefaultOperator(Operator.AND);
      setSplitOnWhitespace(true);
      setLocale(Locale.ROOT);
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
      requireDefault(field);
      Query query = super.getFieldQuery(field, text, true);
      return query == null ? new BooleanQuery.Builder().build() : query;
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
      if (slop != 0) {
        throw new Unsupported("~");
      }
      return getFieldQuery(field, text, true);
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
      throw new Unsupported("* ?");
    }

    @Override
    protected Query getPrefixQuery(String field, String text) throws ParseException {
      throw new Unsupported("*");
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
      throw new Unsupported("/");
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity)
        throws ParseException {
      throw new Unsupported("~");
    }

    @Override
    protected Query getRangeQuery(
        String field, String from, String to, boolean fromInclusive, boolean toInclusive)
        throws ParseException {
      throw new Unsupported("[ ] { }");
    }

    private static void requireDefault(String field) throws ParseException {
      if (!field.equals(FIELD)) {
        throw new Unsupported(":");
      }
    }
  }
}
