//! The rows that one submission writes, by table: read from one database, inserted into another.

use anyhow::{Context, Result};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, QueryResult, Statement, Value};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(Clone, Copy)]
enum Kind {
    Id,
    Text,
    Int,
    Big,
    Double,
    Bytes,
    Time,
}

use Kind::{Big, Bytes, Double, Id, Int, Text, Time};

/// A table in which a submission leaves a row.
struct Table {
    name: &'static str,
    columns: &'static [(&'static str, Kind)],
    owner: Owner,
}

/// How a row leads to its review.
enum Owner {
    Column(&'static str),
    /// Through `reviews.submitter_id`: every submission of a measurement has a submitter of its own.
    Submitter,
    /// Through the answer that was kept.
    Answer,
}

/// In an order that foreign keys allow.
const TABLES: &[Table] = &[
    Table {
        name: "submitters",
        columns: &[("id", Id), ("address_hash", Bytes), ("created_at", Time)],
        owner: Owner::Submitter,
    },
    Table {
        name: "reviews",
        columns: &[
            ("id", Id),
            ("facility_id", Id),
            ("submitter_id", Id),
            ("sector", Text),
            ("state", Text),
            ("relation", Text),
            ("experienced_in", Text),
            ("language", Text),
            ("questionnaire_version", Text),
            ("code_version", Text),
            ("version", Int),
            ("identity", Bytes),
            ("identity_key", Text),
            ("created_at", Time),
            ("updated_at", Time),
        ],
        owner: Owner::Column("id"),
    },
    Table {
        name: "review_versions",
        columns: &[
            ("review_id", Id),
            ("version", Int),
            ("text", Text),
            ("scores", Text),
            ("submitted_at", Time),
            ("report", Text),
            ("risk", Double),
            ("proposal", Text),
            ("engine_version", Text),
        ],
        owner: Owner::Column("review_id"),
    },
    Table {
        name: "verifications",
        columns: &[("token_hash", Bytes), ("review_id", Id), ("created_at", Time), ("expires_at", Time)],
        owner: Owner::Column("review_id"),
    },
    Table {
        name: "idempotency_keys",
        columns: &[
            ("scope", Text),
            ("key_hash", Bytes),
            ("request_hash", Bytes),
            ("status", Int),
            ("answer", Text),
            ("created_at", Time),
        ],
        owner: Owner::Answer,
    },
    Table {
        name: "outbox",
        columns: &[
            ("id", Id),
            ("topic", Text),
            ("subject_id", Id),
            ("payload", Bytes),
            ("state", Text),
            ("attempts", Int),
            ("available_at", Time),
            ("created_at", Time),
        ],
        owner: Owner::Column("subject_id"),
    },
    Table {
        name: "audit_rows",
        columns: &[
            ("chain", Int),
            ("seq", Big),
            ("id", Id),
            ("at", Time),
            ("actor_kind", Text),
            ("actor_id", Id),
            ("action", Text),
            ("subject_kind", Text),
            ("subject_id", Id),
            ("detail", Text),
            ("hash", Bytes),
        ],
        owner: Owner::Column("subject_id"),
    },
];

/// Everything that one submission wrote: a ready statement a row.
pub(crate) type Submission = Vec<Statement>;

/// The submissions of a database in the order in which they came, `take` after the first `skip`.
pub(crate) async fn read(db: &DatabaseConnection, skip: usize, take: usize) -> Result<Vec<Submission>> {
    let backend = db.get_database_backend();
    let mut places = HashMap::new();
    let order = format!("SELECT id FROM reviews ORDER BY created_at, id LIMIT {take} OFFSET {skip}");
    for (place, row) in db.query_all_raw(Statement::from_string(backend, order)).await?.iter().enumerate() {
        places.insert(row.try_get::<Uuid>("", "id")?, place);
    }
    let mut submissions: Vec<Submission> = vec![Vec::new(); places.len()];
    for table in TABLES {
        let insert = table.insert(backend);
        for row in db.query_all_raw(Statement::from_string(backend, table.select())).await? {
            let place = places.get(&table.owner_of(&row)?);
            if let Some(submission) = place.and_then(|place| submissions.get_mut(*place)) {
                submission.push(Statement::from_sql_and_values(backend, insert.clone(), table.values(&row)?));
            }
        }
    }
    for submission in &submissions {
        anyhow::ensure!(submission.len() == TABLES.len(), "a submission has {} rows", submission.len());
    }
    Ok(submissions)
}

impl Table {
    fn names(&self, prefix: &str) -> String {
        let names: Vec<String> = self.columns.iter().map(|(name, _)| format!("{prefix}{name}")).collect();
        names.join(", ")
    }

    fn select(&self) -> String {
        let (columns, name) = (self.names("t."), self.name);
        match self.owner {
            Owner::Column(owner) => format!("SELECT t.{owner} AS owner, {columns} FROM {name} t"),
            Owner::Submitter => {
                format!(
                    "SELECT r.id AS owner, {columns} FROM {name} t JOIN reviews r ON r.submitter_id = t.id"
                )
            }
            Owner::Answer => format!("SELECT {columns} FROM {name} t"),
        }
    }

    fn insert(&self, backend: DbBackend) -> String {
        let places: Vec<String> = (1..=self.columns.len())
            .map(|n| if backend == DbBackend::Postgres { format!("${n}") } else { "?".to_owned() })
            .collect();
        format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.names(""), places.join(", "))
    }

    fn owner_of(&self, row: &QueryResult) -> Result<Uuid> {
        if !matches!(self.owner, Owner::Answer) {
            return Ok(row.try_get("", "owner")?);
        }
        let answer: serde_json::Value = serde_json::from_str(&row.try_get::<String>("", "answer")?)?;
        let id = answer.get("id").and_then(serde_json::Value::as_str).context("an answer without an id")?;
        Ok(id.parse()?)
    }

    fn values(&self, row: &QueryResult) -> Result<Vec<Value>> {
        self.columns.iter().map(|(name, kind)| value(row, name, *kind)).collect()
    }
}

fn value(row: &QueryResult, name: &str, kind: Kind) -> Result<Value> {
    Ok(match kind {
        Id => row.try_get::<Option<Uuid>>("", name)?.into(),
        Text => row.try_get::<Option<String>>("", name)?.into(),
        Int => row.try_get::<Option<i32>>("", name)?.into(),
        Big => row.try_get::<Option<i64>>("", name)?.into(),
        Double => row.try_get::<Option<f64>>("", name)?.into(),
        Bytes => row.try_get::<Option<Vec<u8>>>("", name)?.into(),
        Time => row.try_get::<Option<DateTime<Utc>>>("", name)?.into(),
    })
}
