package org.nashra.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nashra.archive.Archive;
import org.nashra.archive.ArchivedBriefing;

/** What is answered about jobs. */
final class TriggerAnswers {
  private final Archive archive;

  TriggerAnswers(Archive archive) {
    this.archive = archive;
  }

  /** 202: it has begun, and here is where to look. */
  static HttpResponse accepted(TriggerJob job) {
    return HttpResponse.json(202, json(job, List.of()))
        .with("Location", Addresses.job(job.id()))
        .with("Cache-Control", "no-store");
  }

  /** 200 with the briefings, or the problem that kept them from being made. */
  HttpResponse finished(TriggerJob job) {
    if (job.state() == TriggerJob.State.FAILED) {
      String detail = "The briefing " + job.edition() + " of " + job.date() + " was not composed: ";
      return Problem.of(500, detail + job.error())
          .extended("job", TextNode.valueOf(Addresses.job(job.id())))
          .response();
    }
    return HttpResponse.json(200, json(job))
        .with("Content-Location", Addresses.job(job.id()))
        .with("Cache-Control", "no-store");
  }

  ObjectNode json(TriggerJob job) {
    return json(
        job, job.briefings().stream().map(archive::find).flatMap(Optional::stream).toList());
  }

  private static ObjectNode json(TriggerJob job, List<ArchivedBriefing> briefings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", job.id());
    json.put("href", Addresses.job(job.id()));
    json.put("state", job.state().name().toLowerCase(Locale.ROOT));
    json.put("edition", job.edition().value());
    json.put("date", job.date().toString());
    json.put("language", job.language() == null ? null : job.language().value());
    json.put("deliver", job.deliver());
    json.put("created", job.created().toString());
    json.put("finished", job.finished() == null ? null : job.finished().toString());
    ArrayNode all = json.putArray("briefings");
    briefings.forEach(briefing -> all.add(BriefingJson.of(briefing)));
    if (job.error() != null) {
      json.putObject("error").put("kind", "not-composed").put("detail", job.error());
    }
    return json;
  }
}
