package org.nashra.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nashra.config.ConfigurationException;
import org.nashra.config.Fault;
import org.nashra.config.Tsv;
import org.nashra.config.Yaml;
import org.nashra.language.LanguageProfile;
import org.nashra.language.Trait;
import org.nashra.language.WordClass;
import org.nashra.model.Event;
import org.nashra.model.EventType;

/** Reads the lexicon of a language; every fault is told with file and line. */
final class LexiconReader {
  private static final Map<String, Trigger.Syntax> SYNTAX = new LinkedHashMap<>();

  static {
    SYNTAX.put("nouns", Trigger.Syntax.NOUN);
    SYNTAX.put("verbs", Trigger.Syntax.VERB);
    SYNTAX.put("passives", Trigger.Syntax.PASSIVE);
    SYNTAX.put("clauses", Trigger.Syntax.CLAUSE);
    SYNTAX.put("agents", Trigger.Syntax.AGENT);
  }

  private final Path folder;
  private final String language;
  private final LanguageProfile profile;
  private final PatternIndex index = new PatternIndex();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<Path, Map<String, List<Pattern.Form>>> classesOf = new HashMap<>();

  private LexiconReader(Path folder, LanguageProfile profile) {
    this.folder = folder;
    this.language = profile.tag().value();
    this.profile = profile;
  }

  /**
   * Reads a folder such as {@code config/lang/ar}.
   *
   * @throws ConfigurationException with every fault of every file
   */
  static Lexicon read(Path folder, LanguageProfile profile) {
    LexiconReader reader = new LexiconReader(folder, profile);
    Yaml triggers = reader.yaml("triggers.yaml", "triggers.json");
    Yaml casualties = reader.yaml("casualties.yaml", "casualties.json");
    Yaml reporting = reader.yaml("reporting.yaml", "reporting.json");
    Lexicon lexicon =
        new Lexicon(
            profile,
            reader.triggers(triggers),
            reader.cues(triggers, "/light"),
            reader.cues(triggers, "/relations"),
            reader.cues(triggers, "/postpositions"),
            reader.cues(triggers, "/modality"),
            reader.cues(triggers, "/status"),
            reader.cues(triggers, "/pair"),
            reader.reporting(reporting),
            reader.unnamed(reporting),
            reader.losses(casualties),
            reader.persons(casualties),
            reader.counting(casualties),
            reader.offices("titles.tsv", "title", "title"),
            reader.offices("organisations.tsv", "id", "name"),
            reader.ids("demonyms.tsv", "state", profile),
            reader.ids("metonyms.tsv", "id", profile));
    if (!reader.faults.isEmpty()) {
      throw new ConfigurationException(reader.faults);
    }
    return lexicon;
  }

  private Yaml yaml(String name, String schema) {
    return Yaml.read(folder.resolve(name), schema);
  }

  private PatternSet<Trigger> triggers(Yaml yaml) {
    PatternSet<Trigger> set = new PatternSet<>(index);
    JsonNode rules = yaml.root().path("triggers");
    boolean passives = profile.has(Trait.FREE_WORD_ORDER);
    for (int i = 0; i < rules.size(); i++) {
      JsonNode rule = rules.get(i);
      String at = "/triggers/" + i;
      EventType type;
      try {
        type =
            EventType.valueOf(
                rule.path("type").asText().toUpperCase(Locale.ROOT).replace('-', '_'));
      } catch (IllegalArgumentException e) {
        faults.addAll(yaml.fault(at + "/type", "is no event type").faults());
        continue;
      }
      int[] number = {0};
      SYNTAX.forEach(
          (key, syntax) ->
              each(
                  yaml,
                  rule,
                  at,
                  key,
                  pattern -> {
                    Trigger trigger =
                        new Trigger(
                            rule(yaml, rule.path("id").asText() + "." + ++number[0]),
                            type,
                            syntax,
                            rule.path("weak").asBoolean(),
                            rule.path("object").asText().equals("place"),
                            rule.has("modality") ? Event.Modality.PLANNED : null,
                            passives && pattern.says(WordClass.NOTHING, profile));
                    set.add(pattern, trigger);
                    Pattern passive =
                        passives && syntax != Trigger.Syntax.NOUN ? pattern.passive(profile) : null;
                    if (passive != null) {
                      set.add(passive, trigger);
                    }
                  }));
    }
    return set;
  }

  private interface Sink {
    void accept(Pattern pattern);
  }

  /** Every line of a block of patterns. */
  private void each(Yaml yaml, JsonNode parent, String at, String key, Sink sink) {
    JsonNode block = parent.get(key);
    if (block == null) {
      return;
    }
    String[] lines = block.asText().split("\n", -1);
    Map<String, List<Pattern.Form>> classes = classes(yaml);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isBlank()) {
        continue;
      }
      try {
        sink.accept(Pattern.compile(lines[i], classes));
      } catch (IllegalArgumentException e) {
        // The block opens on the line after its key.
        int line = yaml.line(at + "/" + key) + 1 + i;
        faults.add(new Fault(yaml.file(), line, key, String.valueOf(e.getMessage())));
      }
    }
  }

  /** The word classes of a file, by name; a fault where one cannot be read. */
  private Map<String, List<Pattern.Form>> classes(Yaml yaml) {
    return classesOf.computeIfAbsent(
        yaml.file(),
        file -> {
          Map<String, List<Pattern.Form>> classes = new LinkedHashMap<>();
          for (var one : yaml.root().path("classes").properties()) {
            try {
              classes.put(one.getKey(), Forms.of(one.getValue().asText(), Map.of()));
            } catch (IllegalArgumentException e) {
              faults.addAll(
                  yaml.fault("/classes/" + one.getKey(), String.valueOf(e.getMessage())).faults());
            }
          }
          return classes;
        });
  }

  private String rule(Yaml yaml, String id) {
    return language + "/" + yaml.file().getFileName() + "#" + id;
  }

  /** A block of patterns, or an object of such blocks whose keys are the kinds. */
  private PatternSet<Cue> cues(Yaml yaml, String pointer) {
    PatternSet<Cue> set = new PatternSet<>(index);
    String key = pointer.substring(1);
    JsonNode node = yaml.root().path(key);
    if (node.isTextual()) {
      add(yaml, yaml.root(), "", key, key, "", set);
    } else {
      node.fieldNames().forEachRemaining(kind -> add(yaml, node, pointer, kind, kind, "", set));
    }
    return set;
  }

  private void add(
      Yaml yaml,
      JsonNode parent,
      String at,
      String key,
      String kind,
      String name,
      PatternSet<Cue> set) {
    int[] number = {0};
    String id = at.isEmpty() ? key : at.substring(1).replace('/', '.') + "." + key;
    each(
        yaml,
        parent,
        at,
        key,
        pattern -> set.add(pattern, new Cue(kind, name, rule(yaml, id + "." + ++number[0]))));
  }

  private PatternSet<Cue> reporting(Yaml yaml) {
    PatternSet<Cue> set = new PatternSet<>(index);
    for (String key :
        List.of("according", "behind", "say", "report", "from", "that", "statement")) {
      add(yaml, yaml.root(), "", key, key, "", set);
    }
    JsonNode again = yaml.root().path("again");
    again
        .fieldNames()
        .forEachRemaining(kind -> add(yaml, again, "/again", kind, "again", kind, set));
    return set;
  }

  private PatternSet<Cue> unnamed(Yaml yaml) {
    PatternSet<Cue> set = new PatternSet<>(index);
    JsonNode list = yaml.root().path("unnamed");
    for (int i = 0; i < list.size(); i++) {
      JsonNode one = list.get(i);
      add(
          yaml,
          one,
          "/unnamed/" + i,
          "match",
          one.path("mode").asText(),
          one.path("name").asText(),
          set);
    }
    return set;
  }

  private PatternSet<Cue> losses(Yaml yaml) {
    PatternSet<Cue> set = new PatternSet<>(index);
    JsonNode effects = yaml.root().path("effects");
    effects
        .fieldNames()
        .forEachRemaining(
            effect -> {
              JsonNode node = effects.get(effect);
              for (String kind : List.of("two", "tolls", "counted", "one", "verbs", "events")) {
                add(yaml, node, "/effects/" + effect, kind, kind, effect, set);
              }
            });
    return set;
  }

  private PatternSet<Cue> persons(Yaml yaml) {
    PatternSet<Cue> set = new PatternSet<>(index);
    JsonNode persons = yaml.root().path("persons");
    persons
        .fieldNames()
        .forEachRemaining(who -> add(yaml, persons, "/persons", who, "persons", who, set));
    return set;
  }

  private PatternSet<Cue> counting(Yaml yaml) {
    PatternSet<Cue> set = new PatternSet<>(index);
    for (String kind :
        List.of(
            "former",
            "mixed",
            "pair",
            "vague",
            "part",
            "whole",
            "others",
            "update",
            "none",
            "follow",
            "own",
            "both",
            "be",
            "article",
            "one",
            "two",
            "ours",
            "party",
            "remains",
            "recovered")) {
      add(yaml, yaml.root(), "", kind, kind, "", set);
    }
    return set;
  }

  private PatternSet<OfficeForm> offices(String file, String key, String name) {
    PatternSet<OfficeForm> set = new PatternSet<>(index);
    for (Tsv.Row row : Tsv.read(folder.resolve(file), key, "here", "forms")) {
      String rule = language + "/" + file + "#" + row.get(key).replace(' ', '-');
      String here = row.get("here");
      OfficeForm form =
          new OfficeForm(
              row.get(key),
              row.get(name),
              here.isEmpty() ? null : here,
              row.get("plural").equals("yes"),
              rule);
      for (String one : row.get("forms").split(";")) {
        try {
          set.add(Pattern.compile(one, Map.of()), form);
        } catch (IllegalArgumentException e) {
          faults.addAll(row.fault("forms", String.valueOf(e.getMessage())).faults());
        }
      }
    }
    return set;
  }

  private PatternSet<String> ids(String file, String column, LanguageProfile profile) {
    PatternSet<String> set = new PatternSet<>(index);
    for (Tsv.Row row : Tsv.read(folder.resolve(file), "form", column)) {
      String form = row.get("form");
      boolean nisba = profile.has(Trait.NISBA) && column.equals("state");
      try {
        Pattern pattern =
            nisba
                ? Pattern.compile(nisba(form), Map.of())
                : form.endsWith("*")
                    ? Pattern.compile(form, Map.of())
                    : Pattern.literal(form, profile);
        set.add(pattern, row.get(column));
      } catch (IllegalArgumentException e) {
        faults.addAll(row.fault("form", String.valueOf(e.getMessage())).faults());
      }
    }
    return set;
  }

  /** A nisba takes the regular endings; of two words the last does. */
  private static String nisba(String form) {
    int blank = form.lastIndexOf(' ');
    return form.substring(0, blank + 1) + "na:" + form.substring(blank + 1);
  }
}
