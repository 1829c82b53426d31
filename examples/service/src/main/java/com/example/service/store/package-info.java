/** What the database keeps. */
package com.example.service.store;
