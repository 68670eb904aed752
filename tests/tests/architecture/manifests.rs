//! Versions stand in one place: the workspace's manifest.

use std::path::Path;

use anyhow::{Context, Result};

/// Path and text of each member's manifest.
pub(crate) fn of_members(root: &Path) -> Result<Vec<(String, String)>> {
    let mut folders =
        vec![root.join("migrations"), root.join("tests"), root.join("benches"), root.join("training")];
    for entry in std::fs::read_dir(root.join("crates"))? {
        folders.push(entry?.path());
    }
    let mut manifests = Vec::new();
    for folder in folders {
        let path = folder.join("Cargo.toml");
        let text = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        manifests.push((path.display().to_string(), text));
    }
    Ok(manifests)
}

/// The dependencies that do not say `workspace = true`.
pub(crate) fn complaints(path: &str, text: &str) -> Vec<String> {
    let manifest: toml::Table = match text.parse() {
        Ok(manifest) => manifest,
        Err(error) => return vec![format!("{path}: {error}")],
    };
    let mut complaints = Vec::new();
    of_tables(path, &manifest, &mut complaints);
    for (_, target) in table(&manifest, "target") {
        if let Some(target) = target.as_table() {
            of_tables(path, target, &mut complaints);
        }
    }
    complaints
}

fn of_tables(path: &str, parent: &toml::Table, complaints: &mut Vec<String>) {
    for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
        for (name, value) in table(parent, section) {
            let shared = value.get("workspace").and_then(toml::Value::as_bool) == Some(true);
            if !shared {
                complaints.push(format!("{path}: {section}.{name} has no `workspace = true`"));
            }
        }
    }
}

fn table<'a>(parent: &'a toml::Table, key: &str) -> impl Iterator<Item = (&'a String, &'a toml::Value)> {
    parent.get(key).and_then(toml::Value::as_table).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::complaints;

    #[test]
    fn a_version_of_its_own_is_refused() {
        for text in [
            "[dependencies]\nserde = \"1\"",
            "[dependencies]\nserde = { version = \"1\" }",
            "[dependencies]\nserde = { workspace = false }",
            "[dev-dependencies]\ndomain = { path = \"../domain\" }",
            "[target.'cfg(unix)'.build-dependencies]\ncc = \"1\"",
            "not a manifest",
        ] {
            assert_eq!(complaints("x", text).len(), 1, "{text}");
        }
    }

    #[test]
    fn shared_versions_are_fine() {
        let text = "[dependencies]\na.workspace = true\nb = { workspace = true, features = [\"c\"] }";
        assert!(complaints("x", text).is_empty());
    }
}
