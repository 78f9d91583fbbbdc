package org.nashra.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** The tags of a PDF, as a screen reader walks them (ISO 32000-1, 14.7). */
final class TagTree {
  private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
  private static final COSName KIDS = COSName.KIDS;
  private static final COSName NUMBERS = COSName.NUMS;

  /** What an element has that says nothing of its own. */
  private static final Set<COSName> BARE =
      Set.of(COSName.K, COSName.P, COSName.PG, COSName.S, COSName.TYPE);

  /** The engine gives every table both; an empty cell, in contrast, holds its column open. */
  private static final Set<String> ENDS = Set.of("THead", "TFoot");

  private final Map<COSDictionary, COSDictionary> gone = new IdentityHashMap<>();
  private final boolean turned;

  private TagTree(boolean turned) {
    this.turned = turned;
  }

  /**
   * Takes out what tells a reader nothing: spans without a language or another text, of which the
   * engine makes one for each piece of a line, and heads and feet that no table has.
   *
   * @param turned whether to undo in the tags what {@link RightToLeftTables} did to the cells
   */
  static void tidy(PDStructureTreeRoot root, boolean turned) {
    TagTree tree = new TagTree(turned);
    tree.tidy(root.getCOSObject());
    if (root.getCOSObject().getDictionaryObject(PARENT_TREE) instanceof COSDictionary parents) {
      tree.adopt(parents);
    }
  }

  private void tidy(COSDictionary element) {
    List<COSBase> kept = new ArrayList<>();
    for (COSBase kid : kids(element)) {
      if (resolved(kid) instanceof COSDictionary tag && tag.containsKey(COSName.S)) {
        tidy(tag);
        if (bare(tag)) {
          gone.put(tag, element);
          kept.addAll(handedOn(tag, element));
        } else if (tag.containsKey(COSName.K) || !ENDS.contains(type(tag))) {
          kept.add(kid);
        }
      } else {
        kept.add(kid);
      }
    }
    if (turned && type(element).equals("TR")) {
      Collections.reverse(kept);
    }
    if (kept.isEmpty()) {
      element.removeItem(COSName.K);
    } else {
      element.setItem(COSName.K, kept.size() == 1 ? kept.get(0) : new COSArray(kept));
    }
  }

  /** The contents of an element that goes, as those of the one above it. */
  private static List<COSBase> handedOn(COSDictionary tag, COSDictionary element) {
    COSBase page = tag.getDictionaryObject(COSName.PG);
    if (page != null && !element.containsKey(COSName.PG)) {
      element.setItem(COSName.PG, tag.getItem(COSName.PG));
    }
    boolean samePage = page == element.getDictionaryObject(COSName.PG);
    List<COSBase> contents = new ArrayList<>();
    for (COSBase kid : kids(tag)) {
      COSBase content = resolved(kid);
      if (content instanceof COSInteger number && !samePage) {
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
        reference.setItem(COSName.PG, tag.getItem(COSName.PG));
        reference.setItem(COSName.MCID, number);
        contents.add(reference);
      } else {
        if (content instanceof COSDictionary below) {
          if (below.containsKey(COSName.S)) {
            below.setItem(COSName.P, element);
          } else if (!below.containsKey(COSName.PG) && page != null) {
            below.setItem(COSName.PG, tag.getItem(COSName.PG));
          }
        }
        contents.add(kid);
      }
    }
    return contents;
  }

  private static boolean bare(COSDictionary tag) {
    return type(tag).equals("Span") && BARE.containsAll(tag.keySet());
  }

  private static String type(COSDictionary element) {
    return element.getNameAsString(COSName.S, "");
  }

  /** Points from content to elements, page by page: what went is replaced by what it went into. */
  private void adopt(COSDictionary node) {
    if (node.getDictionaryObject(KIDS) instanceof COSArray below) {
      for (COSBase kid : below) {
        if (resolved(kid) instanceof COSDictionary next) {
          adopt(next);
        }
      }
    }
    if (node.getDictionaryObject(NUMBERS) instanceof COSArray numbers) {
      for (int i = 1; i < numbers.size(); i += 2) {
        if (numbers.getObject(i) instanceof COSArray page) {
          for (int content = 0; content < page.size(); content++) {
            if (page.getObject(content) instanceof COSDictionary tag && gone.containsKey(tag)) {
              page.set(content, above(tag));
            }
          }
        }
      }
    }
  }

  private COSDictionary above(COSDictionary tag) {
    COSDictionary above = tag;
    for (COSDictionary next = tag; next != null; next = gone.get(next)) {
      above = next;
    }
    return above;
  }

  private static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getItem(COSName.K);
    if (kids == null) {
      return List.of();
    }
    List<COSBase> all = new ArrayList<>();
    if (resolved(kids) instanceof COSArray several) {
      several.forEach(all::add);
    } else {
      all.add(kids);
    }
    return all;
  }

  private static COSBase resolved(COSBase item) {
    return item instanceof COSObject reference ? reference.getObject() : item;
  }
}
