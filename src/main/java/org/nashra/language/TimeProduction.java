package org.nashra.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule makes: the name of an operation and its arguments. {@code $1} is what stands in the
 * first slot; other arguments are words or numbers. The operations are the same for all languages.
 *
 * <p>An operation answers null where its arguments do not go together, such as the 31st of
 * February.
 */
final class TimeProduction {
  @FunctionalInterface
  interface Operation {
    @Nullable Object make(List<Object> arguments);
  }

  /** An operation and how many arguments it takes. */
  record Signature(int least, int most, Operation operation) {}

  private final Operation operation;

  private final List<Object> arguments;

  private TimeProduction(Operation operation, List<Object> arguments) {
    this.operation = operation;
    this.arguments = arguments;
  }

  private record SlotNumber(int index) {}

  static TimeProduction read(String text, int slots) {
    String[] words = text.strip().split("\\s+");
    Signature signature = signature(words[0]);
    List<Object> arguments = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      if (words[i].startsWith("$")) {
        int n = Integer.parseInt(words[i].substring(1));
        if (n < 1 || n > slots) {
          throw new IllegalArgumentException("the pattern has " + slots + " slots, not " + n);
        }
        arguments.add(new SlotNumber(n - 1));
      } else {
        arguments.add(words[i]);
      }
    }
    if (arguments.size() < signature.least() || arguments.size() > signature.most()) {
      throw new IllegalArgumentException(
          "\""
              + words[0]
              + "\" takes "
              + signature.least()
              + " to "
              + signature.most()
              + " arguments, not "
              + arguments.size());
    }
    return new TimeProduction(signature.operation(), List.copyOf(arguments));
  }

  @Nullable Object make(List<Object> slots) {
    List<Object> values = new ArrayList<>(arguments.size());
    for (Object argument : arguments) {
      values.add(argument instanceof SlotNumber slot ? slots.get(slot.index()) : argument);
    }
    return operation.make(values);
  }

  private static Signature signature(String name) {
    Signature signature = DateOperations.named(name);
    if (signature == null) {
      signature = ClockOperations.named(name);
    }
    if (signature == null) {
      signature = AmountOperations.named(name);
    }
    if (signature == null) {
      signature = PeriodOperations.named(name);
    }
    if (signature == null) {
      throw new IllegalArgumentException("no operation is named \"" + name + "\"");
    }
    return signature;
  }
}
