//! What a schema of the description says: kinds, fields, an example.

use serde_json::{Map, Value, json};
use templates::pages::{ApiField, ApiText};

/// How deep fields are named, and how deep an example goes: schemas may hold themselves.
const NAMED: usize = 3;
const SHOWN: usize = 7;

/// The named schemas of a description.
#[derive(Clone, Copy, Debug)]
pub(super) struct Schemas<'d>(pub(super) &'d Value);

impl<'d> Schemas<'d> {
    /// What a reference leads to, and of several kinds the first that is something.
    fn resolve(self, schema: &'d Value) -> &'d Value {
        let mut schema = schema;
        for _ in 0..SHOWN {
            let named = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next());
            let choices = schema["oneOf"].as_array().or_else(|| schema["anyOf"].as_array());
            let choice = choices.and_then(|all| all.iter().find(|one| one["type"] != "null"));
            schema = match (named, choice) {
                (Some(name), _) => &self.0[name],
                (None, Some(choice)) => choice,
                (None, None) => return schema,
            };
        }
        schema
    }

    /// What kind of value it is, in a few words.
    pub(super) fn kind(self, schema: &'d Value) -> String {
        let schema = self.resolve(schema);
        if let Some(values) = schema["enum"].as_array() {
            let values: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
            return values.join(" | ");
        }
        let kind = kind(schema);
        match (kind, schema["format"].as_str()) {
            ("array", _) => format!("array of {}", self.kind(&schema["items"])),
            (kind, Some(format)) => format!("{kind} ({format})"),
            (kind, None) => kind.to_owned(),
        }
    }

    /// The fields of an object, and those of what lies in it.
    pub(super) fn fields(self, schema: &'d Value) -> Vec<ApiField> {
        let mut fields = Vec::new();
        self.add_fields(schema, "", 0, &mut fields);
        fields
    }

    fn add_fields(self, schema: &'d Value, prefix: &str, depth: usize, fields: &mut Vec<ApiField>) {
        let schema = self.resolve(schema);
        if depth >= NAMED {
            return;
        }
        for part in schema["allOf"].as_array().into_iter().flatten() {
            self.add_fields(part, prefix, depth, fields);
        }
        let required = schema["required"].as_array().map(Vec::as_slice).unwrap_or_default();
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            let full = format!("{prefix}{name}");
            fields.push(ApiField {
                name: full.clone(),
                place: String::new(),
                kind: self.kind(property),
                required: required.iter().any(|one| one == name),
                text: self.meaning(property),
            });
            let inner = self.resolve(property);
            if kind(inner) == "array" {
                self.add_fields(&inner["items"], &format!("{full}[]."), depth + 1, fields);
            } else {
                self.add_fields(inner, &format!("{full}."), depth + 1, fields);
            }
        }
    }

    /// What is said of a value where it stands, or else of its kind.
    fn meaning(self, schema: &'d Value) -> ApiText {
        let choices = schema["oneOf"].as_array().into_iter().flatten();
        let here = schema["description"]
            .as_str()
            .or_else(|| choices.filter_map(|one| one["description"].as_str()).next());
        ApiText::from(here.or_else(|| self.resolve(schema)["description"].as_str()).unwrap_or_default())
    }

    /// A value as it may look.
    pub(super) fn example(self, schema: &'d Value) -> Value {
        self.example_at(schema, 0)
    }

    fn example_at(self, schema: &'d Value, depth: usize) -> Value {
        for given in [&schema["example"], &schema["examples"][0], &schema["default"]] {
            if !given.is_null() {
                return given.clone();
            }
        }
        let resolved = self.resolve(schema);
        if !std::ptr::eq(resolved, schema) {
            return self.example_at(resolved, depth + 1);
        }
        if depth > SHOWN {
            return Value::Null;
        }
        if let Some(first) = schema["enum"].as_array().and_then(|values| values.first()) {
            return first.clone();
        }
        match kind(schema) {
            "object" => self.object(schema, depth),
            "array" => match schema["prefixItems"].as_array() {
                Some(items) => items.iter().map(|item| self.example_at(item, depth + 1)).collect(),
                None => json!([self.example_at(&schema["items"], depth + 1)]),
            },
            "integer" => schema["minimum"].as_i64().map_or(json!(1), |least| json!(least.max(1))),
            "number" => json!(3.9),
            "boolean" => json!(true),
            "string" => json!(sentence(schema["format"].as_str().unwrap_or_default())),
            _ => Value::Null,
        }
    }

    fn object(self, schema: &'d Value, depth: usize) -> Value {
        let mut object = Map::new();
        for part in schema["allOf"].as_array().into_iter().flatten() {
            if let Value::Object(more) = self.example_at(part, depth + 1) {
                object.extend(more);
            }
        }
        for (name, property) in schema["properties"].as_object().into_iter().flatten() {
            object.insert(name.clone(), self.example_at(property, depth + 1));
        }
        if object.is_empty() && schema["additionalProperties"].is_object() {
            object.insert("name".to_owned(), self.example_at(&schema["additionalProperties"], depth + 1));
        }
        Value::Object(object)
    }
}

/// The kind of a schema; the first that is something where there are several.
fn kind(schema: &Value) -> &str {
    if schema["allOf"].is_array() {
        return "object";
    }
    match &schema["type"] {
        Value::Array(kinds) => {
            kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null").unwrap_or("any")
        }
        kind => kind.as_str().unwrap_or("any"),
    }
}

fn sentence(format: &str) -> &'static str {
    match format {
        "uuid" => "01931c7e-5a00-7000-8000-000000000001",
        "date-time" => "2026-11-22T09:00:00Z",
        "date" => "2026-11-22",
        "email" => "nora@voorbeeld.be",
        "uri" => "https://voorbeeld.be/",
        _ => "...",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_that_holds_itself_ends() {
        let all = json!({"Tree": {"type": "object", "required": ["name"], "properties": {
            "name": {"type": "string", "description": "Its name."},
            "kind": {"oneOf": [{"type": "null"}, {"type": "string", "enum": ["a", "b"]}]},
            "children": {"type": ["array", "null"], "items": {"$ref": "#/components/schemas/Tree"}},
        }}});
        let (schemas, tree) = (Schemas(&all), json!({"$ref": "#/components/schemas/Tree"}));
        let example = schemas.example(&tree);
        assert_eq!((&example["kind"], &example["children"][0]["name"]), (&json!("a"), &json!("...")));
        let fields = schemas.fields(&tree);
        assert_eq!(fields[0].name, "children");
        let named: Vec<&str> = fields.iter().map(|field| field.name.as_str()).collect();
        assert!(
            named.contains(&"children[].children[].kind")
                && !named.iter().any(|name| name.matches("[]").count() > 2)
        );
        let kind = fields.iter().find(|field| field.name == "kind").unwrap();
        assert_eq!((kind.kind.as_str(), kind.required), ("a | b", false));
        assert!(fields.iter().find(|field| field.name == "name").unwrap().required);
        assert_eq!(schemas.kind(&json!({"type": "string", "format": "uuid"})), "string (uuid)");
    }
}
