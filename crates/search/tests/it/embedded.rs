//! The embedded engine: the contract, and what only an index in a folder can do.

use crate::contract::fixture::*;
use search::{Counts, EmbeddedIndex, FacilityQuery, RebuildReason, SearchError, SearchIndex};
use std::fs;
use std::path::Path;
use tempfile::TempDir;

mod in_memory {
    use crate::contract;
    use search::EmbeddedIndex;

    async fn make(_test: &str) -> (EmbeddedIndex, ()) {
        (EmbeddedIndex::in_memory().expect("an index"), ())
    }

    suite!(make);
}

mod on_disk {
    use crate::contract;
    use search::EmbeddedIndex;
    use tempfile::TempDir;

    async fn make(_test: &str) -> (EmbeddedIndex, TempDir) {
        let dir = tempfile::tempdir().expect("a folder");
        (EmbeddedIndex::open(dir.path()).expect("an index").index, dir)
    }

    suite!(make);
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn open(dir: &Path) -> (EmbeddedIndex, Option<RebuildReason>) {
    let opened = EmbeddedIndex::open(dir).expect("opens");
    (opened.index, opened.needs_rebuild)
}

async fn rebuild_empty(index: &EmbeddedIndex) {
    index.replace_all(Box::pin(futures::stream::empty())).await.expect("rebuilt");
}

#[tokio::test]
async fn reopening_finds_everything() {
    let dir = folder();
    let (index, reason) = open(dir.path());
    assert_eq!(reason, Some(RebuildReason::New));
    rebuild_empty(&index).await;
    fill(&index, [facility(1, "Vlieger")]).await;
    fill_reviews(&index, [review(1, "Tuin")]).await;
    drop(index);
    let (index, reason) = open(dir.path());
    assert_eq!(reason, None);
    assert_eq!(by_words(&index, "vlieger").await, ["Vlieger"]);
    assert_eq!(index.counts().await, Ok(Counts { facilities: 1, reviews: 1 }));
}

#[tokio::test]
async fn a_rebuild_that_never_came_is_asked_for_again() {
    let dir = folder();
    let (index, _) = open(dir.path());
    fill(&index, [facility(1, "Vlieger")]).await;
    assert!(matches!(index.check().await, Err(SearchError::Unavailable(_))), "doctor says so");
    drop(index);
    let (index, reason) = open(dir.path());
    assert_eq!(reason, Some(RebuildReason::New));
    rebuild_empty(&index).await;
    assert_eq!(index.needs_rebuild(), None);
}

#[tokio::test]
async fn two_handles_on_one_folder_see_each_other() {
    let dir = folder();
    let (web, _) = open(dir.path());
    let (worker, _) = open(dir.path());
    fill(&worker, [facility(1, "Vlieger")]).await;
    assert_eq!(by_words(&web, "vlieger").await, ["Vlieger"], "seen by the next search");
    fill(&worker, [facility(2, "Bootje")]).await;
    assert_eq!(find(&web, &FacilityQuery::default()).await.total, 2);
    // The other one may write too, once the first has been idle for a moment.
    fill(&web, [facility(3, "Ballon")]).await;
    assert_eq!(worker.counts().await, Ok(Counts { facilities: 3, reviews: 0 }));
}

#[tokio::test]
async fn reading_does_not_lock_and_an_idle_writer_lets_go() {
    let dir = folder();
    let (index, _) = open(dir.path());
    rebuild_empty(&index).await;
    fill(&index, [facility(1, "Vlieger")]).await;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    let lock = fs::File::open(dir.path().join("index/.tantivy-writer.lock"));
    let free = lock.is_ok_and(|file| file.try_lock().is_ok());
    assert!(
        free || !dir.path().join("index/.tantivy-writer.lock").exists(),
        "nobody writes, so the lock is free"
    );
    find(&index, &words("vlieger")).await;
}

#[tokio::test]
async fn another_version_is_set_aside() {
    let dir = folder();
    let (index, _) = open(dir.path());
    rebuild_empty(&index).await;
    fill(&index, [facility(1, "Vlieger")]).await;
    drop(index);
    fs::write(dir.path().join("format"), "0\n").expect("written");
    let (index, reason) = open(dir.path());
    assert_eq!(reason, Some(RebuildReason::OtherVersion));
    assert_eq!(index.counts().await, Ok(Counts::default()));
    assert!(dir.path().join("set-aside/meta.json").exists());
}

#[tokio::test]
async fn damage_is_found_when_opening() {
    for damage in [
        (|dir| fs::write(dir_join(dir, "meta.json"), "{").expect("written")) as fn(&Path),
        |dir| fs::remove_file(dir_join(dir, "meta.json")).expect("removed"),
        |dir| each_segment_file(dir, |path| fs::remove_file(path).expect("removed")),
        |dir| each_segment_file(dir, |path| fs::write(path, b"").expect("emptied")),
        |dir| each_segment_file(dir, |path| fs::write(path, vec![7; 500]).expect("overwritten")),
    ] {
        let dir = folder();
        let (index, _) = open(dir.path());
        rebuild_empty(&index).await;
        fill(&index, [facility(1, "Vlieger")]).await;
        drop(index);
        damage(dir.path());
        let (index, reason) = open(dir.path());
        assert_eq!(reason, Some(RebuildReason::Damaged));
        fill(&index, [facility(1, "Bootje")]).await;
        assert_eq!(by_words(&index, "bootje").await, ["Bootje"]);
    }
}

#[tokio::test]
async fn damage_inside_a_file_is_found_by_check() {
    let dir = folder();
    let (index, _) = open(dir.path());
    rebuild_empty(&index).await;
    fill(&index, [facility(1, "Vlieger")]).await;
    assert!(index.check().await.is_ok());
    drop(index);
    each_segment_file(dir.path(), |path| {
        if path.extension().is_some_and(|ext| ext == "store") {
            let mut bytes = fs::read(path).expect("read");
            bytes[3] ^= 0x55;
            fs::write(path, bytes).expect("written");
        }
    });
    let (index, _) = open(dir.path());
    assert!(matches!(index.check().await, Err(SearchError::Corrupt(_))));
}

fn dir_join(dir: &Path, name: &str) -> std::path::PathBuf {
    dir.join("index").join(name)
}

fn each_segment_file(dir: &Path, act: impl Fn(&Path)) {
    for entry in fs::read_dir(dir.join("index")).expect("listed") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if !name.starts_with('.') && !name.ends_with(".json") {
            act(&path);
        }
    }
}
