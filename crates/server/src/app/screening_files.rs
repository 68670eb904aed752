//! The settings files of screening, with an operator's own in the place of shipped ones.

use anyhow::{Context, Result, bail};
use screening::Files;
use std::fs;
use std::path::{Path, PathBuf};

/// How deep folders may lie in each other: deeper than the shipped ones, and an end to links in a circle.
const DEEPEST: usize = 4;

/// The files of `folder` in the place of shipped ones of the same relative name. Files and folders whose
/// name begins with a dot are left alone.
///
/// # Errors
/// Names the folder or the file that cannot be read or is no file of screening, and why. Whether a file
/// can be used is seen when it is loaded.
pub fn screening_files(folder: Option<&Path>) -> Result<Files> {
    let mut files = Files::shipped();
    let Some(folder) = folder else { return Ok(files) };
    let within = || format!("screening.folder {}", folder.display());
    let mut found = Vec::new();
    collect(folder, DEEPEST, &mut found).with_context(within)?;
    for path in found {
        let below = path.strip_prefix(folder)?;
        let name = below.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/");
        let content = fs::read(&path).with_context(|| name.clone()).with_context(within)?;
        files.replace(&name, content).with_context(within)?;
    }
    Ok(files)
}

fn collect(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Result<()> {
    if depth == 0 {
        bail!("{}: folders lie too deep in each other", folder.display());
    }
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            paths.push(entry.path());
        }
    }
    paths.sort();
    for path in paths {
        // Follows links: a mounted folder of a container is made of them.
        let kind = fs::metadata(&path).with_context(|| path.display().to_string())?;
        if kind.is_dir() { collect(&path, depth - 1, found)? } else { found.push(path) }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use screening::Screener;

    fn screener(folder: Option<&Path>) -> Result<Screener> {
        Ok(Screener::new(&screening_files(folder)?)?)
    }

    fn problem(folder: &Path) -> String {
        format!("{:#}", screener(Some(folder)).unwrap_err())
    }

    #[test]
    fn a_file_of_the_operator_replaces_the_shipped_one() {
        let folder = tempfile::tempdir().unwrap();
        let shipped = screener(None).unwrap();
        assert_eq!(screener(Some(folder.path())).unwrap().version(), shipped.version());
        fs::write(folder.path().join(".note"), "not for screening").unwrap();
        let own = fs::read_to_string(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../config/screening/settings.toml"),
        );
        fs::write(folder.path().join("settings.toml"), own.unwrap() + "\n# a remark of the operator\n")
            .unwrap();
        assert_ne!(screener(Some(folder.path())).unwrap().version(), shipped.version());
    }

    #[test]
    fn what_cannot_be_used_is_named_with_the_reason() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        assert!(problem(&path.join("missing")).contains("missing"));
        fs::write(path.join("settings.toml"), "version = [").unwrap();
        assert!(problem(path).contains("settings.toml: TOML parse error"), "{}", problem(path));
        fs::remove_file(path.join("settings.toml")).unwrap();
        fs::create_dir(path.join("lexicons")).unwrap();
        fs::write(path.join("lexicons/setings.toml"), "").unwrap();
        assert!(problem(path).contains("lexicons/setings.toml: screening reads no file of this name"));
        fs::remove_file(path.join("lexicons/setings.toml")).unwrap();
        std::os::unix::fs::symlink(path, path.join("lexicons/again")).unwrap();
        assert!(problem(path).contains("too deep"));
    }
}
