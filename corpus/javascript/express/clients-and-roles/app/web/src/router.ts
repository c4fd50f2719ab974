import { createRouter, createWebHistory } from "vue-router";
import Orders from "./pages/Orders";

const routes = [
  // no-route: a page of the browser
  { path: "/orders", method: "get", component: Orders },
  { path: "/orders/:order", component: () => import("./pages/Orders") },
];

export const router = createRouter({ history: createWebHistory(), routes });
// no-route
router.push("/orders");
// no-route
router.beforeEach((to: unknown, from: unknown) => to !== from);
