package org.nashra.app;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Memory that the C library holds though nobody uses it: what deflating and compiling leave. */
final class NativeMemory {
  private static final Logger LOG = LoggerFactory.getLogger(NativeMemory.class);

  private NativeMemory() {}

  /**
   * Gives free pages back to the system, where the runtime can: {@code System.trim_native_heap}.
   */
  static void giveBack() {
    try {
      Object told =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "systemTrimNativeHeap",
                  new Object[0],
                  new String[0]);
      LOG.debug("{}", told);
    } catch (JMException e) {
      LOG.debug("free native pages are kept: {}", e.toString());
    }
  }
}
