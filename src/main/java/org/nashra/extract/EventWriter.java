package org.nashra.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.nashra.language.TimeExpression;
import org.nashra.model.Event;
import org.nashra.model.Event.Actor;
import org.nashra.model.Event.Attribution;
import org.nashra.model.Quotation;
import org.nashra.model.Span;

/**
 * Grounds what was found, as the last step and without exception: a field whose span does not carry
 * it is dropped, and an event without evidence is none.
 */
final class EventWriter {
  private final NewsText text;
  private final Weights weights;
  private final @Nullable Attribution outlet;
  private final List<Quotation> quotations;

  EventWriter(
      NewsText text, Weights weights, @Nullable Attribution outlet, List<Quotation> quotations) {
    this.text = text;
    this.weights = weights;
    this.outlet = outlet;
    this.quotations = quotations;
  }

  List<Findings.Written> write(List<Draft> drafts) {
    List<Findings.Written> events = new ArrayList<>();
    for (Draft draft : drafts) {
      TreeSet<Span> evidence = evidence(draft);
      if (!evidence.isEmpty()) {
        Event event = event("e" + (events.size() + 1), draft, evidence);
        events.add(new Findings.Written(draft, event));
      }
    }
    return events;
  }

  private TreeSet<Span> evidence(Draft draft) {
    for (Role role : draft.actors()) {
      draft.evidence().add(new Span(role.mention().start(), role.mention().end()));
    }
    Site site = draft.place();
    if (site != null) {
      draft.evidence().add(new Span(site.place().start(), site.place().end()));
    }
    TimeExpression time = draft.time();
    if (time != null && !draft.timeInferred()) {
      draft.evidence().add(new Span(time.start(), time.end()));
    }
    TreeEvidence.hull(draft, text);
    TreeSet<Span> held = new TreeSet<>();
    for (Span span : draft.evidence()) {
      if (span.end() <= text.original().length() && span.length() > 0) {
        held.add(span);
      }
    }
    return held;
  }

  private Event event(String id, Draft draft, TreeSet<Span> evidence) {
    Site site = draft.place();
    return new Event(
        id,
        draft.type(),
        draft.status(),
        draft.modality(),
        actors(draft),
        site != null && carried(site.place().start(), site.place().end(), site.place().text())
            ? site.place()
            : null,
        time(draft),
        losses(draft),
        attribution(draft),
        quotation(draft),
        List.copyOf(evidence),
        weights.confidence(draft),
        List.copyOf(draft.why()));
  }

  private boolean carried(int start, int end, String surface) {
    return start >= 0
        && end <= text.original().length()
        && start < end
        && text.original().substring(start, end).equals(surface);
  }

  private List<Actor> actors(Draft draft) {
    List<Actor> actors = new ArrayList<>();
    for (Role role : draft.actors()) {
      Mention mention = role.mention();
      actors.add(
          new Actor(
              mention.id(),
              kind(mention),
              mention.name(),
              role.role(),
              mention.kind() == Mention.Kind.UNNAMED && mention.form() == Mention.Form.NAME
                  ? null
                  : mention.title(),
              mention.of(),
              mention.start(),
              mention.end(),
              text.original().substring(mention.start(), mention.end())));
    }
    return actors;
  }

  private static Actor.Kind kind(Mention mention) {
    return switch (mention.kind()) {
      case STATE -> Actor.Kind.STATE;
      case PERSON -> Actor.Kind.PERSON;
      case ORGANISATION, MEDIA, PLACE -> Actor.Kind.ORGANISATION;
      case GROUP -> Actor.Kind.GROUP;
      case UNNAMED -> Actor.Kind.UNNAMED;
    };
  }

  private Event.@Nullable Time time(Draft draft) {
    TimeExpression time = draft.time();
    if (time == null || time.from() == null) {
      return null;
    }
    boolean inferred = draft.timeInferred();
    return new Event.Time(
        time.value(),
        time.from(),
        time.to(),
        time.approximate(),
        !inferred,
        inferred ? null : time.start(),
        inferred ? null : time.end(),
        inferred ? null : time.text());
  }

  private List<Event.Casualty> losses(Draft draft) {
    List<Event.Casualty> losses = new ArrayList<>();
    for (Loss loss : draft.losses()) {
      Event.Casualty casualty = loss.casualty(text);
      if (carried(casualty.start(), casualty.end(), casualty.text())) {
        losses.add(casualty);
      }
    }
    return losses;
  }

  private List<Attribution> attribution(Draft draft) {
    List<Attribution> chain = new ArrayList<>();
    if (outlet != null) {
      chain.add(outlet);
    }
    for (Frame frame : draft.chain()) {
      Mention source = frame.source();
      if (chain.stream().anyMatch(a -> a.id().equals(source.id()))) {
        continue;
      }
      chain.add(
          new Attribution(
              source.id(),
              source.name(),
              frame.mode(),
              source.title(),
              source.of(),
              source.start(),
              source.end(),
              text.original().substring(source.start(), source.end())));
    }
    return chain;
  }

  private @Nullable Quotation quotation(Draft draft) {
    Span span = draft.quotation();
    if (span == null) {
      return null;
    }
    return quotations.stream()
        .filter(q -> Objects.equals(q.start(), span.start()))
        .findFirst()
        .orElse(null);
  }
}
