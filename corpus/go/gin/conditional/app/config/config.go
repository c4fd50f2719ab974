// Package config reads the environment.
package config

import "os"

// Config is the configuration of the service.
type Config struct {
	Address, AdminAddress string
	Prefix                string
	MetricsPath           string
	Storage               string
	Debug, ReadOnly       bool
}

// Load reads the configuration, with a default for everything.
func Load() *Config {
	metrics := os.Getenv("METER_METRICS")
	if metrics == "" {
		metrics = "/metrics"
	}
	return &Config{
		Address:      getenv("METER_ADDRESS", ":8080"),
		AdminAddress: getenv("METER_ADMIN", ":8081"),
		Prefix:       getenv("METER_PREFIX", "/meters"),
		MetricsPath:  metrics,
		Storage:      os.Getenv("METER_STORAGE"),
		Debug:        os.Getenv("METER_DEBUG") != "",
		ReadOnly:     os.Getenv("METER_READONLY") == "1",
	}
}

func getenv(name, fallback string) string {
	if value, ok := os.LookupEnv(name); ok {
		return value
	}
	return fallback
}
