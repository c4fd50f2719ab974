//periplus:only github.com/astaxie/beego

package main

import (
	"net/http"
	"reflect"

	web "github.com/astaxie/beego"
)

func init() {
	periplusFramework = "Beego v" + web.VERSION
	periplusListings = append(periplusListings, func(_ string, handler http.Handler) ([]periplusRow, bool) {
		if _, ok := handler.(*web.ControllerRegister); !ok {
			return nil, false
		}
		rows := []periplusRow{}
		data, _ := web.PrintTree()["Data"].(web.M)
		for method, list := range data {
			routes, _ := list.(*[][]string)
			rows = append(rows, periplusBeego(handler, method, *routes, reflect.TypeOf(&web.Controller{}))...)
		}
		return periplusAny(rows, 7), true
	})
}
