//! A strict reader of our own HTML: every element closed, and what a checker would complain about.

use std::collections::HashMap;

/// An element with its attributes.
pub struct Element {
    pub name: String,
    pub attributes: HashMap<String, String>,
    /// The names of the elements around it, outermost first.
    pub around: Vec<String>,
}

/// The elements of a document, in order.
pub struct Markup {
    pub elements: Vec<Element>,
}

const VOID: [&str; 7] = ["meta", "link", "input", "br", "rect", "path", "circle"];

impl Markup {
    /// Reads a document; the error says where it is not well-formed.
    pub fn read(html: &str) -> Result<Self, String> {
        let mut rest = html.trim_start().strip_prefix("<!doctype html>").ok_or("no doctype")?;
        let (mut elements, mut open) = (Vec::new(), Vec::<String>::new());
        while let Some(at) = rest.find('<') {
            rest = &rest[at + 1..];
            let end = rest.find('>').ok_or("a tag is not closed")?;
            let tag = &rest[..end];
            rest = &rest[end + 1..];
            if let Some(name) = tag.strip_prefix('/') {
                let expected = open.pop();
                if expected.as_deref() != Some(name) {
                    return Err(format!("</{name}> closes {expected:?}"));
                }
                continue;
            }
            let element = read_tag(tag.trim_end_matches('/'), &open)?;
            if !VOID.contains(&element.name.as_str()) {
                open.push(element.name.clone());
            }
            elements.push(element);
        }
        if open.is_empty() { Ok(Self { elements }) } else { Err(format!("left open: {open:?}")) }
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements.iter().filter(move |e| e.name == name)
    }

    /// What a checker of accessibility or of the content security policy would complain about.
    pub fn problems(&self, language: &str) -> Vec<String> {
        let mut problems = Vec::new();
        for landmark in ["html", "title", "header", "main", "footer", "h1"] {
            // A drawing names its parts with titles of its own.
            let count = self.all(landmark).filter(|e| !e.around.iter().any(|name| name == "svg")).count();
            let count = if landmark == "header" { count.min(1) } else { count };
            if count != 1 {
                problems.push(format!("{count} times <{landmark}>"));
            }
        }
        if self.all("html").any(|e| e.get("lang") != Some(language)) {
            problems.push("lang is not that of the words".to_owned());
        }
        self.check_ids(&mut problems);
        self.check_fields(&mut problems);
        for e in &self.elements {
            // A script is a file of our own, and the page works without it.
            let own = e.get("src").is_some_and(|src| src.starts_with("/assets/")) && e.get("defer").is_some();
            // A block of data is no script: a browser does not run it, and the policy does not speak of it.
            let own = own || e.get("type") == Some("application/ld+json");
            if (e.name == "script" && !own) || e.name == "style" || e.get("style").is_some() {
                problems.push(format!("<{}> is inline style or script", e.name));
            }
            if let Some(handler) = e.attributes.keys().find(|k| k.starts_with("on")) {
                problems.push(format!("<{}> has {handler}", e.name));
            }
        }
        if !self.all("a").any(|e| e.get("href") == Some("#inhoud")) {
            problems.push("no skip link".to_owned());
        }
        problems
    }

    fn check_ids(&self, problems: &mut Vec<String>) {
        let ids: Vec<&str> = self.elements.iter().filter_map(|e| e.get("id")).collect();
        for (i, id) in ids.iter().enumerate() {
            if ids[..i].contains(id) {
                problems.push(format!("id {id} occurs twice"));
            }
        }
        for e in &self.elements {
            let own = e.get("href").and_then(|href| href.strip_prefix('#'));
            let named = ["for", "aria-labelledby", "aria-describedby"].into_iter().filter_map(|a| e.get(a));
            for id in named.flat_map(str::split_whitespace).chain(own) {
                if !ids.contains(&id) {
                    problems.push(format!("<{}> refers to {id}, which is not there", e.name));
                }
            }
        }
    }

    fn check_fields(&self, problems: &mut Vec<String>) {
        let labelled: Vec<&str> = self.all("label").filter_map(|e| e.get("for")).collect();
        for e in self.elements.iter().filter(|e| matches!(e.name.as_str(), "input" | "select" | "textarea")) {
            if e.get("type") == Some("hidden") {
                continue;
            }
            if !e.get("id").is_some_and(|id| labelled.contains(&id)) {
                problems.push(format!("field {:?} has no label", e.get("name")));
            }
            if e.get("type") == Some("radio") && !e.around.iter().any(|name| name == "fieldset") {
                problems.push(format!("radio {:?} is in no fieldset", e.get("name")));
            }
        }
        if self.all("fieldset").count() != self.all("legend").count() {
            problems.push("a fieldset has no legend".to_owned());
        }
    }
}

impl Element {
    pub fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes.get(attribute).map(String::as_str)
    }
}

fn read_tag(tag: &str, around: &[String]) -> Result<Element, String> {
    let (name, mut rest) = tag.split_once(char::is_whitespace).unwrap_or((tag, ""));
    let mut attributes = HashMap::new();
    rest = rest.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let key = rest[..end].to_owned();
        rest = &rest[end..];
        let mut value = String::new();
        if let Some(quoted) = rest.strip_prefix("=\"") {
            let close = quoted.find('"').ok_or_else(|| format!("<{tag}>: a value is not closed"))?;
            value = quoted[..close].to_owned();
            rest = &quoted[close + 1..];
        } else if rest.starts_with('=') {
            return Err(format!("<{tag}>: a value has no quotes"));
        }
        if attributes.insert(key.clone(), value).is_some() {
            return Err(format!("<{tag}>: {key} twice"));
        }
        rest = rest.trim_start();
    }
    Ok(Element { name: name.to_owned(), attributes, around: around.to_vec() })
}
