// Package plugin keeps the plugins that were linked in.
package plugin

import "github.com/gin-gonic/gin"

// Plugin adds routes below its own path.
type Plugin interface {
	Path() string
	Register(group *gin.RouterGroup)
}

var registered []Plugin

// Add makes a plugin known.
func Add(plugins ...Plugin) {
	registered = append(registered, plugins...)
}

// Registered gives all known plugins.
func Registered() []Plugin { return registered }
