//! The shape of the workspace, checked: which crate may name which, where versions stand, how long a
//! file may be, and that nothing refers to the machine it was written on.
//!
//! Each check is a function from what it read to a list of complaints, so that its own tests can show,
//! on made-up input, that it complains.

mod arrows;
mod manifests;
mod sources;

use std::path::PathBuf;

/// The workspace's folder.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Fails with one complaint per line.
fn assert_none(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn crates_depend_along_the_arrows_only() {
    let metadata = cargo_metadata::MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .exec()
        .expect("cargo metadata answers");
    assert_none(&arrows::complaints(&arrows::edges(&metadata)));
}

#[test]
fn every_version_stands_in_the_workspace_manifest() {
    let mut complaints = Vec::new();
    for (path, text) in manifests::of_members(&root()).expect("manifests are readable") {
        complaints.extend(manifests::complaints(&path, &text));
    }
    assert_none(&complaints);
}

#[test]
fn no_source_file_is_longer_than_400_lines() {
    let files = sources::rust_sources(&root()).expect("sources are readable");
    assert!(files.len() > 20, "only {} source files found: the check looks in the wrong place", files.len());
    assert_none(&sources::too_long(&files));
}

#[test]
fn nothing_refers_to_the_machine_it_was_written_on() {
    let files = sources::all_text(&root()).expect("files are readable");
    assert!(files.len() > 50, "only {} files found: the check looks in the wrong place", files.len());
    assert_none(&sources::foreign_references(&files));
}
