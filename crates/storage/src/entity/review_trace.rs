//! Rows of `review_traces`.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "review_traces")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub review_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    pub lasting: Vec<u8>,
    pub passing: Option<Vec<u8>>,
    pub passing_since: Option<DateTimeUtc>,
    pub seq: Option<i64>,
    pub observed_at: Option<DateTimeUtc>,
    pub score: Option<f64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub assessment: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
