package main

import (
	"encoding/json"
	"os"
)

type hook struct {
	Method string `json:"method"`
	Name   string `json:"name"`
}

type config struct {
	Prefix string `json:"prefix"`
	Hooks  []hook `json:"hooks"`
}

func load(path string) (*config, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var c config
	if err := json.Unmarshal(text, &c); err != nil {
		return nil, err
	}
	return &c, nil
}
