// Package router gathers the route methods of all parts.
package router

import (
	"observatory.example/sky/router/survey"
	"observatory.example/sky/router/telescope"
)

// Tree is the root of all parts.
type Tree struct {
	Telescope telescope.Group
	Survey    survey.Router
}

// Groups is the one tree.
var Groups = new(Tree)
