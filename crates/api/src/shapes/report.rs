//! The description of the screening report, which `screening` itself writes.

use crate::shapes::words;
use utoipa::openapi::schema::{AdditionalProperties, Type};
use utoipa::openapi::{ArrayBuilder, Object, ObjectBuilder, Schema};

fn of(kind: Type) -> ObjectBuilder {
    ObjectBuilder::new().schema_type(kind)
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
        .property("spans", ArrayBuilder::new().items(span));
    ["flag", "confidence", "spans"].into_iter().fold(found, ObjectBuilder::required).build()
}

/// A report. Engines may add members.
pub(crate) fn schema() -> Object {
    let list = |items: Object| ArrayBuilder::new().items(items);
    let report = of(Type::Object)
        .description(Some(
            "What screening says about the version to judge. Offsets count Unicode scalar values.",
        ))
        .property("privacy", list(privacy()))
        .property("flags", list(flag()))
        .property("readability", of(Type::String).enum_values(Some(["ok", "fixable", "unreadable"])))
        .property("readability_reasons", list(of(Type::Object).build()))
        .property("language", text("ISO 639-1, or `und`"))
        .property("risk", share("How much the text needs an editor's attention"))
        .property("weighed", list(of(Type::Object).build()))
        .property("decision", <words::Proposal as utoipa::PartialSchema>::schema())
        .property("redacted_text", text("The text with every finding masked"))
        .property("engine_version", text("Version of the engine that made the report"))
        .additional_properties(Some(AdditionalProperties::<Schema>::FreeForm(true)));
    let required = ["privacy", "flags", "readability", "language", "risk", "decision"];
    required.into_iter().fold(report, ObjectBuilder::required).required("engine_version").build()
}
