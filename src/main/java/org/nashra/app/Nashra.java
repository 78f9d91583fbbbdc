package org.nashra.app;

/** The entry point. */
public final class Nashra {
  private Nashra() {}

  public static void main(String[] args) {}
}
