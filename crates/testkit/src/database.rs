//! A database for one test, on either engine.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use anyhow::{Context, Result};
use domain::Redacted;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use std::time::Duration;
use storage::{Key, Store, Vault};
use tempfile::TempDir;

pub use storage::Engine;

use crate::postgres;

mod template;

/// Every engine that the platform runs on. Tests of storage and of use cases run on each.
pub const ENGINES: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];

/// A database that one test has to itself; it is deleted with this value.
///
/// Close the connections to it first where you can: the deletion does not wait for them.
#[derive(Debug)]
pub struct TestDatabase {
    engine: Engine,
    url: String,
    place: Place,
}

/// What has to be deleted at the end.
#[derive(Debug)]
enum Place {
    Folder { _folder: TempDir },
    Server { server: String, name: String },
}

impl TestDatabase {
    /// A database with the newest schema and no rows: a copy of a template that the first test of a run
    /// migrates.
    ///
    /// # Errors
    ///
    /// When the server or the disk refuses, or a migration fails.
    pub async fn create(engine: Engine) -> Result<Self> {
        match engine {
            Engine::Sqlite => {
                let (folder, file) = sqlite_place()?;
                tokio::fs::copy(template::sqlite_file().await?, &file).await?;
                Ok(Self::in_folder(folder, &file))
            }
            Engine::Postgres => {
                let server = postgres::server_url();
                let template = template::on_server(&server).await?;
                Self::on_server(server, &format!(" TEMPLATE \"{template}\"")).await
            }
        }
    }

    /// A database without any table, for tests of the migrations themselves.
    ///
    /// # Errors
    ///
    /// When the server or the disk refuses.
    pub async fn empty(engine: Engine) -> Result<Self> {
        match engine {
            Engine::Sqlite => {
                let (folder, file) = sqlite_place()?;
                Ok(Self::in_folder(folder, &file))
            }
            Engine::Postgres => Self::on_server(postgres::server_url(), "").await,
        }
    }

    fn in_folder(folder: TempDir, file: &Path) -> Self {
        let url = format!("sqlite://{}?mode=rwc", file.display());
        Self { engine: Engine::Sqlite, url, place: Place::Folder { _folder: folder } }
    }

    async fn on_server(server: String, options: &str) -> Result<Self> {
        let name = unique_name();
        let admin = connect(&server).await?;
        // An earlier process with our number may have been killed before it could tidy up.
        admin.execute_unprepared(&format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)")).await?;
        admin.execute_unprepared(&format!("CREATE DATABASE \"{name}\"{options}")).await?;
        admin.close().await?;
        let url = postgres::url_of(&server, &name);
        Ok(Self { engine: Engine::Postgres, url, place: Place::Server { server, name } })
    }

    /// Which engine it is on.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Its URL, as the setting that names the database takes it.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The platform's own store on it, with a key that only tests use.
    ///
    /// # Errors
    ///
    /// When the database cannot be reached.
    pub async fn store(&self) -> Result<Store> {
        Ok(Store::connect(&self.options(), vault()?).await?)
    }

    /// How the platform's own store connects to it. No commit waits for the disk: tests outlive no power cut.
    #[must_use]
    pub fn options(&self) -> storage::ConnectOptions {
        storage::ConnectOptions {
            url: self.url.clone(),
            max_connections: 4,
            busy_timeout: Duration::from_secs(5),
            acquire_timeout: Duration::from_secs(10),
            durable: false,
        }
    }

    /// One plain connection beside the platform's own, to look at rows from outside or to damage them.
    ///
    /// # Errors
    ///
    /// When the database cannot be reached.
    pub async fn connect(&self) -> Result<DatabaseConnection> {
        connect(&self.url).await
    }
}

/// A vault with one key, `test-1`, that only tests use.
///
/// # Errors
///
/// Never with this key; the vault says so itself.
pub fn vault() -> Result<Vault> {
    let key = Key { id: "test-1".to_owned(), secret: Redacted::new([7; 32]) };
    Ok(Vault::new(vec![key], Redacted::new([9; 32]))?)
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let Place::Server { server, name } = &self.place else { return };
        let (server, statement) =
            (server.clone(), format!("DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)"));
        // A test's runtime cannot be blocked on here, so the deletion has a thread and a runtime of its
        // own. A failure only leaves a database in a cluster that goes with the run.
        let dropper = std::thread::spawn(move || -> Result<()> {
            tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
                let admin = connect(&server).await?;
                admin.execute_unprepared(&statement).await?;
                Ok(admin.close().await?)
            })
        });
        let _ = dropper.join();
    }
}

/// A folder for one database, and the file to put it in.
fn sqlite_place() -> Result<(TempDir, PathBuf)> {
    let folder = tempfile::Builder::new().prefix("waardering-test-").tempdir()?;
    let file = folder.path().join("waardering.db");
    Ok((folder, file))
}

/// A name that no other living process and no other test of this process uses.
fn unique_name() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    format!("waardering_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed))
}

/// A pool of one connection: administration needs no more, and a session lock needs the same one.
async fn connect(url: &str) -> Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.context("cannot connect to the tests' database")
}
