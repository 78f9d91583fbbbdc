package org.nashra.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.model.Event;
import org.nashra.model.EventType;
import org.nashra.model.Span;

/** An event in the making. Confined to one extraction. */
final class Draft {
  private EventType type;
  private final Trigger.@Nullable Syntax syntax;
  private final int sentence;
  private final int token;
  private final boolean definite;
  private boolean weak;
  private boolean attributive;
  private Event.Status status = Event.Status.NEW;
  private Event.Modality modality = Event.Modality.HAPPENED;
  private boolean alleged;
  private boolean described;
  private boolean before;
  private final List<Role> actors = new ArrayList<>();
  private @Nullable Site site;
  private @Nullable TimeExpression time;
  private boolean timeInferred;
  private boolean timeOfTelling;
  private final List<Loss> losses = new ArrayList<>();
  private List<Frame> chain = List.of();
  private final TreeSet<Span> evidence = new TreeSet<>();
  private final Set<String> why = new LinkedHashSet<>();
  private @Nullable Span quotation;
  private int mentions = 1;
  private boolean rival;
  private boolean apart;
  private boolean coordinate;

  Draft(
      EventType type,
      Trigger.@Nullable Syntax syntax,
      int sentence,
      int token,
      boolean definite,
      boolean weak,
      String rule) {
    this.type = type;
    this.syntax = syntax;
    this.sentence = sentence;
    this.token = token;
    this.definite = definite;
    this.weak = weak;
    why.add(rule);
  }

  EventType type() {
    return type;
  }

  void type(EventType better) {
    type = better;
  }

  Trigger.@Nullable Syntax syntax() {
    return syntax;
  }

  int sentence() {
    return sentence;
  }

  int token() {
    return token;
  }

  boolean definite() {
    return definite;
  }

  /** Losses of its own make an event of a word that only hints at one. */
  void strengthen() {
    weak = false;
  }

  boolean weak() {
    return weak;
  }

  /** Told by a participle of somebody or something else. */
  boolean attributive() {
    return attributive;
  }

  void attributive(boolean value) {
    attributive = value;
  }

  Event.Status status() {
    return status;
  }

  void status(Event.Status value) {
    status = value;
  }

  Event.Modality modality() {
    return modality;
  }

  void modality(Event.Modality value) {
    modality = value;
  }

  /** Told by a participle that only describes somebody: it was before what the clause tells. */
  boolean described() {
    return described;
  }

  void described(boolean value) {
    described = value;
  }

  /** Told behind "after": the times of the clause belong to what came then. */
  boolean before() {
    return before;
  }

  void before(boolean value) {
    before = value;
  }

  boolean alleged() {
    return alleged;
  }

  void alleged(boolean value) {
    alleged = value;
  }

  List<Role> actors() {
    return actors;
  }

  void actor(Mention mention, Event.Actor.Role role) {
    for (Role known : actors) {
      if (known.mention().id().equals(mention.id())) {
        return;
      }
    }
    actors.add(new Role(mention, role));
  }

  @Nullable Site place() {
    return site;
  }

  void place(@Nullable Site value) {
    site = value;
  }

  @Nullable TimeExpression time() {
    return time;
  }

  boolean timeInferred() {
    return timeInferred;
  }

  /** The only time found is that of the report: "gunmen killed five, police said on Tuesday". */
  boolean timeOfTelling() {
    return timeOfTelling;
  }

  void timeOfTelling(boolean value) {
    timeOfTelling = value;
  }

  void time(@Nullable TimeExpression value, boolean inferred) {
    time = value;
    timeOfTelling = false;
    timeInferred = inferred;
  }

  List<Loss> losses() {
    return losses;
  }

  List<Frame> chain() {
    return chain;
  }

  void chain(List<Frame> value) {
    chain = value;
  }

  TreeSet<Span> evidence() {
    return evidence;
  }

  Set<String> why() {
    return why;
  }

  @Nullable Span quotation() {
    return quotation;
  }

  void quotation(@Nullable Span value) {
    quotation = value;
  }

  /** Told of as an earlier happening, so that it is none of those before. */
  boolean apart() {
    return apart;
  }

  void apart(boolean value) {
    apart = value;
  }

  /** Told in a clause of its own beside another event of its sentence. */
  boolean coordinate() {
    return coordinate;
  }

  void coordinate(boolean value) {
    coordinate = value;
  }

  /** Another party's figure for a happening told already. */
  boolean rival() {
    return rival;
  }

  void rival(boolean value) {
    rival = value;
  }

  /** Nobody, no place, no time and no losses: a word alone. */
  boolean bare() {
    return actors.isEmpty() && site == null && time == null && losses.isEmpty();
  }

  int mentions() {
    return mentions;
  }

  void counted() {
    mentions++;
  }
}
