package org.licet.authoring.internal.bytecode;

/**
 * The classes that Drools generates around an author's words: what each may declare, and what each
 * of its members may do. The list comes from the classes of the shipped rules. A new Drools version
 * may need a new list.
 *
 * <p>A line with {@code {n}} stands for one line per possible count of arguments, {@code n*X} for X
 * repeated as often, and {@code {n+1}} for one more. A member that begins with {@code expression}
 * contains an author's text; only {@link RuleWords} are allowed there.
 */
final class GeneratedClasses {

  /** The members that Drools gives every expression of a rule, the only constant of an enum. */
  private static final String CONSTANT =
      """
        extends java/lang/Enum
        implements org/drools/model/functions/HashedExpression
        is annotated with Lorg/drools/compiler/kie/builder/MaterializedLambda;
        has the field INSTANCE L{self};
        has the field EXPRESSION_HASH Ljava/lang/String;
        has the field ENUM$VALUES [L{self};
        method <clinit>()V
          makes {self}
          constructs {self}(Ljava/lang/String;I)V
          creates an array of {self}
          reads {self}.INSTANCE L{self};
          sets {self}.INSTANCE L{self};
          sets {self}.ENUM$VALUES [L{self};
        method <init>(Ljava/lang/String;I)V
          constructs java/lang/Enum(Ljava/lang/String;I)V
        method values()[L{self};
          reads {self}.ENUM$VALUES [L{self};
          reads the length of an array
          creates an array of {self}
          calls java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V
        method valueOf(Ljava/lang/String;)L{self};
          names the class {self}
          calls java/lang/Enum.valueOf(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/Enum;
          casts to {self}
        method getExpressionHash()Ljava/lang/String;
      """;

  static final String LISTED =
      """
      # The right-hand side of a rule.
      class {consequence}
        implements org/drools/model/functions/Block0
        implements org/drools/model/functions/Block{n}
        is one constant of an enum
        method execute(n*Ljava/lang/Object;)V
          may throw java/lang/Exception
          casts to {word}
          calls {self}.execute(n*L{word};)V
        expression execute()V
        expression execute(n*L{word};)V

      # A binding, $name : expression, or the records that match several patterns together.
      class {extractor}
        implements org/drools/model/functions/Function{n}
        is one constant of an enum
        method apply(n*Ljava/lang/Object;)Ljava/lang/Object;
          casts to {word}
          calls {self}.apply(n*L{word};)L{word};
        expression apply(n*L{word};)L{word};

      # A test of a record, in a form of a rule with patterns.
      class {predicate}
        implements org/drools/model/functions/Predicate{n}
        is one constant of an enum
        method predicateInformation()Lorg/drools/model/functions/PredicateInformation;
          makes org/drools/model/functions/PredicateInformation
          creates an array of java/lang/String
          constructs org/drools/model/functions/PredicateInformation(Ljava/lang/String;[Ljava/lang/String;)V
          calls org/drools/model/functions/PredicateInformation.addRuleNames([Ljava/lang/String;)V
          calls org/drools/model/functions/PredicateInformation.setMoreThanMaxRuleDefs(Z)V
        method test(n*Ljava/lang/Object;)Z
          may throw java/lang/Exception
          casts to {word}
          calls {self}.test(n*L{word};)Z
        expression test(n*L{word};)Z

      # The list of the rules. Functions of an author would be methods here: none are listed.
      class {model}
        extends java/lang/Object
        implements org/drools/model/Model
        implements org/drools/model/RulesSupplier
        has the field DATE_TIME_FORMATTER Ljava/time/format/DateTimeFormatter;
        has the field globals Ljava/util/List;
        has the field typeMetaDatas Ljava/util/List;
        has the field rules Ljava/util/List;
        method <clinit>()V
          makes java/time/format/DateTimeFormatterBuilder
          constructs java/time/format/DateTimeFormatterBuilder()V
          calls java/time/format/DateTimeFormatterBuilder.parseCaseInsensitive()Ljava/time/format/DateTimeFormatterBuilder;
          calls org/drools/util/DateUtils.getDateFormatMask()Ljava/lang/String;
          calls java/time/format/DateTimeFormatterBuilder.appendPattern(Ljava/lang/String;)Ljava/time/format/DateTimeFormatterBuilder;
          reads java/util/Locale.ENGLISH Ljava/util/Locale;
          calls java/time/format/DateTimeFormatterBuilder.toFormatter(Ljava/util/Locale;)Ljava/time/format/DateTimeFormatter;
          sets {self}.DATE_TIME_FORMATTER Ljava/time/format/DateTimeFormatter;
        method <init>()V
          constructs java/lang/Object()V
          calls java/util/Collections.emptyList()Ljava/util/List;
          calls {self}.getRulesList()Ljava/util/List;
          makes java/util/ArrayList
          constructs java/util/ArrayList()V
          constructs java/util/ArrayList(I)V
          reads {self}.rules Ljava/util/List;
          makes {list}
          constructs {list}()V
          calls {list}.getRulesList()Ljava/util/List;
          calls java/util/List.addAll(Ljava/util/Collection;)Z
          sets {self}.globals Ljava/util/List;
          sets {self}.typeMetaDatas Ljava/util/List;
          sets {self}.rules Ljava/util/List;
        method getName()Ljava/lang/String;
        method getEntryPoints()Ljava/util/List;
          calls java/util/Collections.emptyList()Ljava/util/List;
        method getGlobals()Ljava/util/List;
          reads {self}.globals Ljava/util/List;
        method getTypeMetaDatas()Ljava/util/List;
          reads {self}.typeMetaDatas Ljava/util/List;
        method getRules()Ljava/util/List;
          reads {self}.rules Ljava/util/List;
        method getQueries()Ljava/util/List;
          calls java/util/Collections.emptyList()Ljava/util/List;
        method getRulesList()Ljava/util/List;
          creates an array of org/drools/model/Rule
          calls {rules}.rule_{name}()Lorg/drools/model/Rule;
          calls java/util/Arrays.asList([Ljava/lang/Object;)Ljava/util/List;

      # A part of the list, where there are more than a thousand rules.
      class {list}
        extends java/lang/Object
        implements org/drools/model/RulesSupplier
        method <init>()V
          constructs java/lang/Object()V
        method getRulesList()Ljava/util/List;
          creates an array of org/drools/model/Rule
          calls {rules}.rule_{name}()Lorg/drools/model/Rule;
          calls java/util/Arrays.asList([Ljava/lang/Object;)Ljava/util/List;

      # One method a rule: its name, annotations, patterns, their bindings and tests, and its right-hand
      # side. Salience, enabled, timers, functions, queries, from and the like would call more of D.
      class {rules}
        extends java/lang/Object
        method <init>()V
          constructs java/lang/Object()V
        method rule_{name}()Lorg/drools/model/Rule;
          names the class {word}
          reads {metadata}.{word}_INSTANCE Lorg/drools/model/DomainClassMetadata;
          reads {extractor}.INSTANCE L{extractor};
          reads {consequence}.INSTANCE L{consequence};
          creates an array of java/lang/String
          creates an array of org/drools/model/RuleItemBuilder
          calls org/drools/modelcompiler/dsl/pattern/D.declarationOf(Ljava/lang/Class;Lorg/drools/model/DomainClassMetadata;Ljava/lang/String;)Lorg/drools/model/Declaration;
          calls org/drools/modelcompiler/dsl/pattern/D.rule(Ljava/lang/String;Ljava/lang/String;)Lorg/drools/model/impl/RuleBuilder;
          calls org/drools/model/impl/RuleBuilder.metadata(Ljava/lang/String;Ljava/lang/Object;)Lorg/drools/model/impl/RuleBuilder;
          calls org/drools/modelcompiler/dsl/pattern/D.pattern(Lorg/drools/model/Variable;)Lorg/drools/model/PatternDSL$PatternDef;
          calls org/drools/modelcompiler/dsl/pattern/D.reactOn([Ljava/lang/String;)Lorg/drools/model/PatternDSL$ReactOn;
          calls org/drools/model/PatternDSL$PatternDef.bind(Lorg/drools/model/Variable;Lorg/drools/model/functions/Function1;)Lorg/drools/model/PatternDSL$PatternDef;
          calls org/drools/model/PatternDSL$PatternDef.bind(Lorg/drools/model/Variable;Lorg/drools/model/functions/Function1;Lorg/drools/model/PatternDSL$ReactOn;)Lorg/drools/model/PatternDSL$PatternDef;
          calls org/drools/model/PatternDSL$PatternDef.bind(Lorg/drools/model/Variable;n*Lorg/drools/model/Variable;Lorg/drools/model/functions/Function{n+1};)Lorg/drools/model/PatternDSL$PatternDef;
          calls org/drools/model/PatternDSL$PatternDef.bind(Lorg/drools/model/Variable;n*Lorg/drools/model/Variable;Lorg/drools/model/functions/Function{n+1};Lorg/drools/model/PatternDSL$ReactOn;)Lorg/drools/model/PatternDSL$PatternDef;
          calls org/drools/modelcompiler/dsl/pattern/D.execute(Lorg/drools/model/functions/Block0;)Lorg/drools/model/consequences/ConsequenceBuilder$_0;
          calls org/drools/modelcompiler/dsl/pattern/D.on(n*Lorg/drools/model/Variable;)Lorg/drools/model/consequences/ConsequenceBuilder$_{n};
          calls org/drools/model/consequences/ConsequenceBuilder$_{n}.execute(Lorg/drools/model/functions/Block{n};)Lorg/drools/model/consequences/ConsequenceBuilder$_{n};
          reads {predicate}.INSTANCE L{predicate};
          names the class java/util/List
          creates an array of org/drools/model/view/ViewItemBuilder
          creates an array of org/drools/model/functions/accumulate/AccumulateFunction
          supplies org/drools/core/base/accumulators/CollectListAccumulateFunction
          calls org/drools/model/functions/accumulate/AccumulateFunction.as(Lorg/drools/model/Variable;)Lorg/drools/model/functions/accumulate/AccumulateFunction;
          calls org/drools/modelcompiler/dsl/pattern/D.accFunction(Ljava/util/function/Supplier;Lorg/drools/model/Argument;)Lorg/drools/model/functions/accumulate/AccumulateFunction;
          calls org/drools/modelcompiler/dsl/pattern/D.accumulate(Lorg/drools/model/view/ViewItem;Lorg/drools/model/functions/accumulate/AccumulateFunction;[Lorg/drools/model/functions/accumulate/AccumulateFunction;)Lorg/drools/model/view/ExprViewItem;
          calls org/drools/modelcompiler/dsl/pattern/D.and(Lorg/drools/model/view/ViewItemBuilder;[Lorg/drools/model/view/ViewItemBuilder;)Lorg/drools/model/view/ViewItem;
          calls org/drools/modelcompiler/dsl/pattern/D.exists(Lorg/drools/model/view/ViewItemBuilder;[Lorg/drools/model/view/ViewItemBuilder;)Lorg/drools/model/view/ExprViewItem;
          calls org/drools/modelcompiler/dsl/pattern/D.not(Lorg/drools/model/view/ViewItemBuilder;[Lorg/drools/model/view/ViewItemBuilder;)Lorg/drools/model/view/ExprViewItem;
          calls org/drools/model/PatternDSL$PatternDef.expr(Ljava/lang/String;Lorg/drools/model/functions/Predicate1;)Lorg/drools/model/PatternDSL$PatternDef;
          calls org/drools/model/PatternDSL$PatternDef.expr(Ljava/lang/String;n*Lorg/drools/model/Variable;Lorg/drools/model/functions/Predicate{n+1};)Lorg/drools/model/PatternDSL$PatternDef;
          calls org/drools/modelcompiler/dsl/pattern/D.expr(Ljava/lang/String;n*Lorg/drools/model/Variable;Lorg/drools/model/functions/Predicate{n};)Lorg/drools/model/view/Expr{n}ViewItem;
          calls org/drools/model/impl/RuleBuilder.build([Lorg/drools/model/RuleItemBuilder;)Lorg/drools/model/Rule;

      # What Drools wants to know of the classes of words. Nothing in it comes from an author.
      class {metadata}
        extends java/lang/Object
        has the nest member {metadata of a word}
        has the field {word}_INSTANCE Lorg/drools/model/DomainClassMetadata;
        method <clinit>()V
          makes {metadata of a word}
          constructs {metadata of a word}()V
          sets {self}.{word}_INSTANCE Lorg/drools/model/DomainClassMetadata;
        method <init>()V
          constructs java/lang/Object()V

      class {metadata of a word}
        extends java/lang/Object
        implements org/drools/model/DomainClassMetadata
        has the nest host {metadata}
        method <init>()V
          constructs java/lang/Object()V
        method getDomainClass()Ljava/lang/Class;
          names the class {word}
        method getPropertiesSize()I
        method getPropertyIndex(Ljava/lang/String;)I
          calls java/lang/String.hashCode()I
          calls java/lang/String.equals(Ljava/lang/Object;)Z
          branches
          mentions java/lang/String
          makes java/lang/RuntimeException
          constructs java/lang/RuntimeException(Ljava/lang/String;)V
          joins texts
          throws
      """
          .replace("  is one constant of an enum\n", CONSTANT);

  private GeneratedClasses() {}
}
