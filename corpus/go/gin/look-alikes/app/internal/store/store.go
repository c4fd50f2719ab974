// Package store keeps loans in memory.
package store

import "net/http"

// Store has methods that are called like verbs.
type Store struct {
	values map[string]any
	client *http.Client
}

// New makes an empty store.
func New() *Store { return &Store{values: map[string]any{}, client: http.DefaultClient} }

// GET looks a value up.
func (s *Store) GET(key string, _ ...any) (any, bool) {
	value, ok := s.values[key]
	return value, ok
}

// Put sets a value.
func (s *Store) Put(key string, value any) { s.values[key] = value }

// Delete forgets a value.
func (s *Store) Delete(key string) { delete(s.values, key) }

// Warm fetches the catalogue.
func (s *Store) Warm() error {
	// no-route
	response, err := s.client.Get("/catalogue")
	if err != nil {
		return err
	}
	return response.Body.Close()
}
