package gongkai.publish.drafting;

import gongkai.publish.disclosure.DocumentId;
import gongkai.publish.disclosure.Relation;

/// What a text does to a document that is already there, once it is published.
record Tie(Relation relation, DocumentId to) {}
