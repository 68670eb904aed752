//! What stands in the files themselves.

use std::path::Path;

use anyhow::Result;

/// No source file may be longer, in lines.
const LONGEST: usize = 400;

/// Folders that hold what a build or a run made, and no source.
const MADE: &[&str] = &[".git", "target", "node_modules", "output", ".cache", "__pycache__"];

/// Larger files are data; in bytes.
const LARGEST_TEXT: u64 = 2_000_000;

/// A file's path below the workspace, and its text.
pub(crate) type Text = (String, String);

/// The Rust files that make the product: `src` of every crate, and the migrations.
pub(crate) fn rust_sources(root: &Path) -> Result<Vec<Text>> {
    let mut files = all_text(root)?;
    files.retain(|(path, _)| path.ends_with(".rs") && path.contains("/src/"));
    Ok(files)
}

/// Every text file of the checkout.
pub(crate) fn all_text(root: &Path) -> Result<Vec<Text>> {
    let mut files = Vec::new();
    collect(root, root, &mut files)?;
    Ok(files)
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<Text>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let kind = entry.file_type()?;
        if kind.is_dir() {
            let made = MADE.contains(&name.as_str()) || (folder == root && name.starts_with("demo"));
            if !made {
                collect(root, &path, files)?;
            }
        } else if kind.is_file()
            && entry.metadata()?.len() <= LARGEST_TEXT
            && let Ok(text) = String::from_utf8(std::fs::read(&path)?)
        {
            let below = path.strip_prefix(root).unwrap_or(&path);
            files.push((below.display().to_string(), text));
        }
    }
    Ok(())
}

/// The files above the limit.
pub(crate) fn too_long(files: &[Text]) -> Vec<String> {
    let lengths = files.iter().map(|(path, text)| (path, text.lines().count()));
    lengths
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path} has {lines} lines, the limit is {LONGEST}"))
        .collect()
}

/// Names of package registries and of folders outside the checkout. A project that names them works on
/// one machine only. They are put together here so that this file does not name them itself.
fn foreign() -> Vec<String> {
    let hosts = ["index.crates", "static.crates", "registry.npmjs", "registry.yarnpkg"];
    let mut names: Vec<String> = hosts.iter().zip(["io", "io", "org", "com"]).map(dotted).collect();
    names.push(["pypi", "org"].join("."));
    names.push(["pythonhosted", "org"].join("."));
    names.push(["proxy", "golang", "org"].join("."));
    names.push(["deb", "debian", "org"].join("."));
    names.push(["..", "shared"].join("/"));
    names.push(["/work", "shared"].join("/"));
    names.push(["/work", "main"].join("/"));
    names
}

fn dotted((host, end): (&&str, &str)) -> String {
    format!("{host}.{end}")
}

/// Where such names stand, with the line.
pub(crate) fn foreign_references(files: &[Text]) -> Vec<String> {
    let names = foreign();
    let mut complaints = Vec::new();
    for (path, text) in files {
        for (number, line) in (1..).zip(text.lines()) {
            if let Some(name) = names.iter().find(|name| line.contains(name.as_str())) {
                complaints.push(format!("{path}:{number} names {name}"));
            }
        }
    }
    complaints
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_401st_line_is_one_too_many() {
        assert!(too_long(&[("a.rs".into(), "x\n".repeat(400))]).is_empty());
        assert_eq!(too_long(&[("a.rs".into(), "x\n".repeat(401))]), ["a.rs has 401 lines, the limit is 400"]);
    }

    #[test]
    fn each_foreign_name_is_found_with_its_line() {
        for name in foreign() {
            let text = format!("fine\nsee {name}/x\n");
            assert_eq!(foreign_references(&[("a".into(), text)]), [format!("a:2 names {name}")]);
        }
        assert!(foreign_references(&[("a".into(), "https://example.org\n".into())]).is_empty());
    }

    #[test]
    fn made_folders_are_not_read() {
        let folder = tempfile::tempdir().expect("a folder");
        for below in ["target", "crates/a/src", "demo-x"] {
            std::fs::create_dir_all(folder.path().join(below)).expect("a folder");
            std::fs::write(folder.path().join(below).join("lib.rs"), "//!\n").expect("a file");
        }
        let files = rust_sources(folder.path()).expect("readable");
        assert_eq!(files, [("crates/a/src/lib.rs".to_owned(), "//!\n".to_owned())]);
    }
}
