//! Schedules reading, extraction and linking; the embeddable API.
