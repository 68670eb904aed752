//! The description of the screening report, which `screening` itself writes.

use crate::shapes::words;
use utoipa::openapi::schema::{AdditionalProperties, SchemaType, Type};
use utoipa::openapi::{ArrayBuilder, Object, ObjectBuilder, Schema};

fn of(kind: Type) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(kind)
}

/// An object, or null.
fn maybe() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(SchemaType::Array(vec![Type::Object, Type::Null]))
}

fn share(description: &str) -> Object {
    of(Type::Number).minimum(Some(0)).maximum(Some(1)).description(Some(description)).build()
}

fn offset(description: &str) -> Object {
    of(Type::Integer).minimum(Some(0)).description(Some(description)).build()
}

fn text(description: &str) -> Object {
    of(Type::String).description(Some(description)).build()
}

fn privacy() -> Object {
    let found = of(Type::Object)
        .property("start", offset("First scalar value"))
        .property("end", offset("First scalar value after it"))
        .property("category", text("Category of personal data, such as `phone`"))
        .property("confidence", share("How sure the detector is"))
        .property("reason", text("One Dutch sentence for the editor"))
        .property("mask", text("What would replace it, such as `[telefoonnummer]`"));
    ["start", "end", "category", "confidence"].into_iter().fold(found, ObjectBuilder::required).build()
}

fn flag() -> Object {
    let span = ArrayBuilder::new().items(offset("Scalar value")).min_items(Some(2)).max_items(Some(2));
    let found = of(Type::Object)
        .property("flag", text("Problem under the code of conduct, such as `insult`"))
        .property("confidence", share("How sure the check is"))
        .property("spans", ArrayBuilder::new().items(span))
        .property("reason", text("One Dutch sentence for the editor; empty in reports of older engines"));
    ["flag", "confidence", "spans"].into_iter().fold(found, ObjectBuilder::required).build()
}

/// A place in the text with what else is said of it.
fn place(more: &[(&str, Object)]) -> Object {
    let start = of(Type::Object)
        .property("start", offset("First scalar value"))
        .property("end", offset("First scalar value after it"));
    more.iter().fold(start, |built, (name, kind)| built.property(*name, kind.clone())).build()
}

fn reveals() -> Object {
    let span = ArrayBuilder::new().items(offset("Scalar value")).min_items(Some(2)).max_items(Some(2));
    maybe()
        .description(Some("What a reply tells of who wrote, or of somebody's health or family; else null"))
        .property("confidence", share("How sure the check is"))
        .property("spans", ArrayBuilder::new().items(span))
        .property("reason", text("Dutch sentences for the editor"))
        .build()
}

fn grade() -> Object {
    maybe()
        .description(Some("How hard a Dutch text is to read; missing or null where it is too short"))
        .property(
            "score",
            of(Type::Number)
                .minimum(Some(0))
                .maximum(Some(100))
                .description(Some("Flesch-Douma reading ease: 100 is very easy")),
        )
        .property("words_per_sentence", of(Type::Number))
        .property("syllables_per_word", of(Type::Number))
        .property("long_words", share("Share of words of more than three syllables"))
        .property("level", of(Type::String).enum_values(Some(["up_to_b1", "b2", "from_c1"])))
        .build()
}

fn weight() -> Object {
    of(Type::Object)
        .property("name", text("Stable code, such as `privacy_phone`"))
        .property("weight", share("Its weight"))
        .build()
}

fn readability_reason() -> Object {
    of(Type::Object)
        .property("code", text("Stable code"))
        .property("sentence", text("One Dutch sentence that tells the writer what to do"))
        .build()
}

/// A report. Engines may add members; those of older engines lack some.
pub(crate) fn schema() -> Object {
    let list = |items: Object| ArrayBuilder::new().items(items);
    let report = of(Type::Object)
        .description(Some(
            "What screening says about the version to judge. Offsets count Unicode scalar values.",
        ))
        .property("privacy", list(privacy()))
        .property("flags", list(flag()))
        .property("readability", of(Type::String).enum_values(Some(["ok", "fixable", "unreadable"])))
        .property("readability_reasons", list(readability_reason()))
        .property("readability_grade", grade())
        .property(
            "corrections",
            list(place(&[
                ("replacement", text("What to put there")),
                ("reason", text("Why, such as `spelling`")),
            ])),
        )
        .property(
            "sentence_languages",
            list(place(&[("language", text("ISO 639-1, of a sentence in another language"))])),
        )
        .property("reveals", reveals())
        .property("language", text("ISO 639-1, or `und`"))
        .property("risk", share("How much the text needs an editor's attention"))
        .property("weighed", list(weight()))
        .property("decision", <words::Proposal as utoipa::PartialSchema>::schema())
        .property("redacted_text", text("The text with every finding masked"))
        .property("engine_version", text("Version of the engine that made the report"))
        .additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(true)));
    let required = ["privacy", "flags", "readability", "language", "risk", "decision"];
    required.into_iter().fold(report, ObjectBuilder::required).required("engine_version").build()
}
