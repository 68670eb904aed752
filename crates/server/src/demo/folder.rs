//! The folder of a demo: its configuration with keys of its own, and `demo.json`, which says where it
//! is served and how to log in. The latter is written last: without it the folder is not filled yet.

use crate::commands::key_section;
use crate::settings::Settings;
use anyhow::{Context, Result};
use domain::Ids;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The folder of a demo.
#[derive(Clone, Debug)]
pub struct Folder(PathBuf);

/// How to log in. Only a demo writes passwords down.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Account {
    /// E-mail address.
    pub email: String,
    /// Password.
    pub password: String,
}

/// Role to account.
pub type Accounts = BTreeMap<String, Account>;

/// What `demo.json` says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Card {
    /// Where it is served.
    pub base_url: String,
    /// Where mails are written.
    pub mail_dir: PathBuf,
    /// How to log in.
    pub accounts: Accounts,
}

impl Folder {
    /// Opens or makes a demo's folder with its configuration.
    pub fn open(path: &Path, ids: &dyn Ids) -> Result<Self> {
        let path = std::path::absolute(path)?;
        fs::create_dir_all(&path).with_context(|| format!("cannot make the folder {}", path.display()))?;
        let folder = Self(path);
        if !folder.config().exists() {
            folder.write(&folder.config(), configuration(ids).as_bytes())?;
        }
        Ok(folder)
    }

    /// Its configuration file.
    pub fn config(&self) -> PathBuf {
        self.0.join("waardering.toml")
    }

    fn card_path(&self) -> PathBuf {
        self.0.join("demo.json")
    }

    /// What `demo.json` says, once the demo is filled.
    pub fn card(&self) -> Result<Option<Card>> {
        match fs::read(self.card_path()) {
            Ok(json) => Ok(Some(serde_json::from_slice(&json).context("demo.json cannot be read")?)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error).context("demo.json cannot be read"),
        }
    }

    /// Writes `demo.json`.
    pub fn write_card(&self, card: &Card) -> Result<()> {
        self.write(&self.card_path(), &serde_json::to_vec_pretty(card)?)
    }

    /// Clears away what an interrupted filling left in this folder. A database elsewhere is not
    /// touched; `seed` refuses it unless it is empty.
    pub fn begin_anew(&self, settings: &Settings) -> Result<()> {
        let database = settings.database.sqlite_file().filter(|file| file.starts_with(&self.0));
        for file in database.iter().flat_map(|file| ["", "-wal", "-shm"].map(|end| beside(file, end))) {
            remove(fs::remove_file(&file), &file)?;
        }
        if settings.search.dir.starts_with(&self.0) {
            remove(fs::remove_dir_all(&settings.search.dir), &settings.search.dir)?;
        }
        Ok(())
    }

    /// Writes a file that only its owner can read, whole or not at all.
    fn write(&self, path: &Path, content: &[u8]) -> Result<()> {
        let unfinished = path.with_extension("unfinished");
        let written = || -> std::io::Result<()> {
            let mut file = fs::OpenOptions::new()
                .write(true)
                .create(true)
                .truncate(true)
                .mode(0o600)
                .open(&unfinished)?;
            file.write_all(content)?;
            file.sync_all()?;
            fs::rename(&unfinished, path)
        };
        written().with_context(|| format!("cannot write {}", path.display()))
    }
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn remove(result: std::io::Result<()>, path: &Path) -> Result<()> {
    match result {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

/// The demo's configuration: everything in this folder, no limits on how often somebody tries things.
fn configuration(ids: &dyn Ids) -> String {
    let unlimited: String = ["submissions", "verifications", "logins", "reads"]
        .map(|class| format!("[limits.{class}]\nper_minute = 0\n"))
        .concat();
    format!(
        "# Configuration of a demo. Use it with other commands too:\n\
         # waardering doctor --config waardering.toml\n\
         [server]\ndemo = true\n\n[data]\ndir = \".\"\n\n{unlimited}\n{}\n",
        key_section(ids, "demo")
    )
}
