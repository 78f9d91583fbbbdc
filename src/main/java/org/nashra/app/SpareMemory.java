package org.nashra.app;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Memory that a finished piece of work leaves behind, given back. */
final class SpareMemory {
  private static final Logger LOG = LoggerFactory.getLogger(SpareMemory.class);

  private SpareMemory() {}

  /**
   * Collects the heap, and lets the C library return its free pages to the system (what {@code jcmd
   * PID System.trim_native_heap} does). A Java machine that cannot do the latter is left as it is.
   */
  static void giveBack() {
    System.gc();
    try {
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "systemTrimNativeHeap",
              new Object[0],
              new String[0]);
    } catch (JMException e) {
      LOG.debug("native memory is not trimmed", e);
    }
  }
}
