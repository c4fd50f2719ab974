//! ECMAScript: what an object was made by, and what it does not have yet.

use super::{Base, Eval, Frame, Object};
use crate::intern::Sym;
use crate::value::{ClassKey, Closure, Value};
use periplus_facts::{BinaryOp, Expr, ExprId};
use std::rc::Rc;

/// How many functions up what an object takes over is looked for.
const MAX_PARENTS: usize = 12;

impl Eval<'_> {
    /// A test of a member that is not set yet, in a function that sets it: what stands behind `if (!holder.one)` makes the
    /// one that all share. Nothing if the test asks for something else.
    pub(super) fn before_first_use(&mut self, frame: &Frame, condition: ExprId) -> Option<bool> {
        let facts = self.facts(frame.file);
        if !facts.language.is_ecmascript() {
            return None;
        }
        let (tested, set) = match facts.expr(condition) {
            Expr::Not(inner) => (*inner, false),
            Expr::Binary { op, left, right } if matches!(facts.expr(*right), Expr::Null) => match op {
                BinaryOp::Equal => (*left, false),
                BinaryOp::NotEqual => (*left, true),
                _ => return None,
            },
            _ => (condition, true),
        };
        let Expr::Member { object, name } = facts.expr(tested) else { return None };
        if !matches!(facts.expr(*object), Expr::This | Expr::Name(_))
            || !crate::walk::sets_own_member(&facts, &facts.function(frame.func).body, *name)
        {
            return None;
        }
        let holder = self.expr(frame, *object);
        let name = self.sym(frame.file, *name);
        self.is_unset(&holder, name).then_some(!set)
    }

    /// True if a class or an object that the code was seen to make certainly has no such member so far.
    fn is_unset(&mut self, holder: &Value, name: Sym) -> bool {
        let class = match holder {
            Value::Class(class) => *class,
            Value::Instance(id) => {
                let Object::Instance(instance) = &self.heap[*id as usize] else { return false };
                let set = instance.fields.iter().any(|(known, _)| *known == name);
                match instance.class {
                    Some(class) if !set && !instance.assumed && instance.router.is_none() => class,
                    _ => return false,
                }
            }
            _ => return false,
        };
        self.language(class.file).is_ecmascript()
            && self.class_bases(class).iter().all(|base| matches!(base, Base::Class(_)))
            && self.find_method(class, name).is_none()
            && self.static_field(class, name).is_none()
    }

    /// Whether `left instanceof right` holds, where that is known.
    pub(super) fn is_made_by(&mut self, frame: &Frame, left: ExprId, value: &Value, maker: &Value) -> Option<bool> {
        match (value, maker) {
            // A function that is called and not constructed: nothing is made.
            (Value::Unknown(_), Value::Function(_)) => {
                let facts = self.facts(frame.file);
                let plain = matches!(facts.expr(left), Expr::This) && frame.this.is_none() && frame.class.is_none();
                plain.then_some(false)
            }
            (Value::Instance(id), _) => {
                let Object::Instance(instance) = &self.heap[*id as usize] else { return None };
                let (class, made) = (instance.class, instance.maker.clone());
                match (maker, class, made) {
                    (Value::Function(maker), _, Some(made)) => self.takes_over(made, maker).then_some(true),
                    (Value::Class(of), Some(class), _) => self.lineage(class).contains(of).then_some(true),
                    (Value::Class(of), None, Some(made)) => self.derives_from_class(made, *of).then_some(true),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// True if a function is another one, or takes over the members of its objects.
    fn takes_over(&mut self, mut function: Rc<Closure>, from: &Closure) -> bool {
        for _ in 0..MAX_PARENTS {
            if (function.file, function.func) == (from.file, from.func) {
                return true;
            }
            match self.taken_over_from(&function) {
                Some(Value::Function(above)) => function = above,
                _ => return false,
            }
        }
        false
    }

    fn derives_from_class(&mut self, mut function: Rc<Closure>, class: ClassKey) -> bool {
        for _ in 0..MAX_PARENTS {
            match self.taken_over_from(&function) {
                Some(Value::Function(above)) => function = above,
                Some(Value::Class(above)) => return self.lineage(above).contains(&class),
                _ => return false,
            }
        }
        false
    }
}
