package mujaz.benchmark;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Classifier4J on the same documents in the same run. No registry has it any more, so it is loaded
/// from a jar built from one of its public copies: `-jvmArgsAppend -Dclassifier4j=JAR`. It knows
/// letters of English only.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class PeerBenchmark {

  private static final int SENTENCES = 3;
  private static final String SUMMARISER = "net.sf.classifier4j7.summariser.SimpleSummariser";

  @Param("en")
  private String texts = "en";

  private List<NewsText> all = List.of();
  private MethodHandle summarise = MethodHandles.empty(MethodType.methodType(String.class));
  private int next;

  @Setup
  public void load() throws ReflectiveOperationException, MalformedURLException {
    all = NewsText.named(texts);
    URL jar = Path.of(System.getProperty("classifier4j", "")).toUri().toURL();
    Class<?> summariser = new URLClassLoader(new URL[] {jar}).loadClass(SUMMARISER);
    summarise =
        MethodHandles.lookup()
            .unreflect(summariser.getMethod("summarise", String.class, int.class))
            .bindTo(summariser.getConstructor().newInstance())
            .asType(MethodType.methodType(String.class, String.class, int.class));
  }

  @Benchmark
  public String classifier4j() throws Throwable {
    next = next + 1 < all.size() ? next + 1 : 0;
    return (String) summarise.invokeExact(all.get(next).text(), SENTENCES);
  }
}
