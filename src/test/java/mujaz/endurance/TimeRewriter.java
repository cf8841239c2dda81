package mujaz.endurance;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/// Has a program live on a [FastClock], without a change to the program: its calls that tell or
/// pass time, and those of its HTTP client and its scheduler, become calls of [FastTime] while they
/// are loaded. Databases and sockets keep real time.
public final class TimeRewriter implements ClassFileTransformer {

  private static final List<String> PLACES =
      List.of("mujaz/", "okhttp3/", "okio/", "com/github/kagkarlsson/");
  private static final String OURSELVES = "mujaz/endurance/";
  private static final ClassDesc FAST = ClassDesc.of(FastTime.class.getName());

  /// What is replaced, as `owner.name`; arguments decide which of the methods of that name.
  private static final List<String> CALLS =
      List.of(
          "java/lang/System.nanoTime",
          "java/lang/System.currentTimeMillis",
          "java/time/Instant.now",
          "java/time/InstantSource.system",
          "java/lang/Thread.sleep",
          "java/lang/Object.wait",
          "java/util/concurrent/Semaphore.tryAcquire",
          "java/util/concurrent/CompletableFuture.get",
          "java/util/concurrent/locks/Condition.await",
          "java/util/concurrent/locks/Condition.awaitNanos");

  private static final Map<String, MethodTypeDesc> FAST_METHODS =
      Arrays.stream(FastTime.class.getDeclaredMethods())
          .collect(toUnmodifiableMap(TimeRewriter::key, TimeRewriter::type));

  /// Called by the JVM before the program.
  public static void premain(String arguments, Instrumentation instrumentation) {
    instrumentation.addTransformer(new TimeRewriter());
  }

  /// The flags of a JVM whose program lives on that clock.
  static List<String> flags(FastClock clock, Path folder) throws IOException {
    Path agent = folder.resolve("fast-time.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Premain-Class", TimeRewriter.class.getName());
    try (OutputStream out = Files.newOutputStream(agent)) {
      new JarOutputStream(out, manifest).close();
    }
    return List.of("-javaagent:" + agent, "-D" + FastTime.PROPERTY + "=" + clock.description());
  }

  @Override
  public byte @Nullable [] transform(
      @Nullable ClassLoader loader,
      String name,
      @Nullable Class<?> redefined,
      ProtectionDomain domain,
      byte[] bytes) {
    boolean ours = PLACES.stream().anyMatch(name::startsWith) && !name.startsWith(OURSELVES);
    if (!ours) {
      return null;
    }
    try {
      ClassFile file = ClassFile.of();
      return file.transformClass(
          file.parse(bytes), ClassTransform.transformingMethodBodies(TimeRewriter::rewrite));
    } catch (RuntimeException e) { // the JVM would pass over it in silence
      throw new IllegalStateException(name, report(name, e));
    }
  }

  private static RuntimeException report(String name, RuntimeException e) {
    System.err.println("not rewritten: " + name + ": " + e);
    return e;
  }

  private static void rewrite(CodeBuilder code, CodeElement element) {
    switch (element) {
      case InvokeInstruction call -> {
        MethodTypeDesc type =
            withReceiver(
                call.typeSymbol(), call.owner().asSymbol(), call.opcode() == Opcode.INVOKESTATIC);
        String called = call.owner().asInternalName() + "." + call.name().stringValue();
        if (isReplaced(called, call.name().stringValue(), type)) {
          code.invokestatic(FAST, call.name().stringValue(), fast(call.name().stringValue(), type));
        } else {
          code.with(call);
        }
      }
      case InvokeDynamicInstruction call -> code.invokedynamic(rewritten(call));
      default -> code.with(element);
    }
  }

  private static DynamicCallSiteDesc rewritten(InvokeDynamicInstruction call) {
    ConstantDesc[] arguments =
        call.bootstrapArgs().stream().map(TimeRewriter::rewritten).toArray(ConstantDesc[]::new);
    return DynamicCallSiteDesc.of(
        call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(), arguments);
  }

  private static ConstantDesc rewritten(ConstantDesc argument) {
    if (argument instanceof DirectMethodHandleDesc handle) {
      MethodTypeDesc type = handle.invocationType();
      String owner = handle.owner().descriptorString();
      String called = owner.substring(1, owner.length() - 1) + "." + handle.methodName();
      if (isReplaced(called, handle.methodName(), type)) {
        return MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.STATIC,
            FAST,
            handle.methodName(),
            fast(handle.methodName(), type));
      }
    }
    return argument;
  }

  private static boolean isReplaced(String called, String name, MethodTypeDesc type) {
    return CALLS.contains(called) && FAST_METHODS.containsKey(key(name, type));
  }

  private static MethodTypeDesc fast(String name, MethodTypeDesc type) {
    return FAST_METHODS.getOrDefault(key(name, type), type);
  }

  private static MethodTypeDesc withReceiver(
      MethodTypeDesc type, ClassDesc owner, boolean isStatic) {
    return isStatic ? type : type.insertParameterTypes(0, owner);
  }

  private static String key(Method method) {
    return key(method.getName(), type(method));
  }

  private static String key(String name, MethodTypeDesc type) {
    return name + type.parameterList();
  }

  private static MethodTypeDesc type(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .describeConstable()
        .orElseThrow();
  }
}
